import { describe, expect, it } from 'vitest';
import { levelByTitle, type PositionWords } from './position-level.js';

const level = (title: string, change: Partial<PositionWords> = {}) =>
  levelByTitle({ type: null, title, unit: null, isProvince: false, ...change });

describe('the level of a functional position is told by its title', () => {
  it.each([
    ['Ahli Pertama - Guru Matematika', 'jfAhliPertama'],
    ['GURU AHLI MUDA - GURU KELAS', 'jfAhliMuda'],
    ['Guru Ahli Madya Guru Kelas', 'jfAhliMadya'],
    ['Ahli Utama – Widyaiswara', 'jfAhliUtama'],
    ['AHLI  PERTAMA-DOKTER', 'jfAhliPertama'],
    ['Terampil - Perawat', 'jfTerampil'],
    ['Perawat Mahir', 'jfMahir'],
    ['Penyelia - Arsiparis', 'jfPenyelia'],
    ['Pemula/Pranata Komputer', 'jfPemula'],
  ])('%s', (title, expected) => {
    expect(level(title, { type: 'functional' })).toEqual({ level: expected, told: true });
  });

  it.each([
    ['Guru Madya', 'jfAhliMadya'],
    ['Guru Pertama', 'jfAhliPertama'],
    ['Madya - Auditor', 'jfAhliMadya'],
    ['Perawat Pelaksana Lanjutan', 'jfMahir'],
    ['Perawat Pelaksana Pemula', 'jfPemula'],
    ['Bidan Pelaksana', 'jfTerampil'],
  ])('%s is a guess from a former name', (title, expected) => {
    const found = level(title, { type: 'functional' });
    // "Pemula" is a word of today too.
    expect(found).toEqual({ level: expected, told: expected === 'jfPemula' });
  });

  it.each(['Dokter', 'Guru', 'Penggerak Pemuda', 'Arsiparis Terampil / Mahir', 'Kepala Bidang Mutasi'])(
    '%s tells none',
    (title) => {
      expect(level(title, { type: 'functional' })).toBeNull();
    },
  );
});

describe('the level of a structural position is guessed from its title and unit', () => {
  it.each([
    ['Kepala Dinas Kesehatan', 'jptPratama'],
    ['KEPALA BADAN KEPEGAWAIAN', 'jptPratama'],
    ['Sekretaris Daerah', 'jptPratama'],
    ['Asisten Perekonomian dan Pembangunan', 'jptPratama'],
    ['Staf Ahli Bupati Bidang Hukum', 'jptPratama'],
    ['Inspektur', 'jptPratama'],
    ['Sekretaris DPRD', 'jptPratama'],
    ['Inspektur Pembantu Wilayah I', 'administrator'],
    ['Sekretaris Dinas Kesehatan', 'administrator'],
    ['Kepala Bidang Mutasi', 'administrator'],
    ['Kepala Bagian Hukum', 'administrator'],
    ['Camat Arut Selatan', 'administrator'],
    ['Sekretaris Kecamatan Kumai', 'administrator'],
    ['Sekretaris Camat', 'administrator'],
    ['Kepala Sub Bagian Umum', 'pengawas'],
    ['Kepala Subbagian Keuangan', 'pengawas'],
    ['KASUBBAG UMUM', 'pengawas'],
    ['Kepala Sub-Bidang Data', 'pengawas'],
    ['Kepala Seksi Pemerintahan', 'pengawas'],
    ['Lurah Baru', 'pengawas'],
    ['Sekretaris Kelurahan Baru', 'pengawas'],
    ['Kepala UPTD Pasar', 'pengawas'],
  ])('%s', (title, expected) => {
    expect(level(title, { type: 'structural' })).toEqual({ level: expected, told: false });
    expect(level(title)).toEqual({ level: expected, told: false });
  });

  it.each([
    ['Kepala', 'Dinas Pendidikan', 'jptPratama'],
    ['KEPALA', 'Bidang Pelayanan', 'administrator'],
    ['Sekretaris', 'Badan Pendapatan Daerah', 'administrator'],
  ])('%s of %s', (title, unit, expected) => {
    expect(level(title, { type: 'structural', unit })).toEqual({ level: expected, told: false });
  });

  it('and differs between the province and the others', () => {
    expect(level('Sekretaris Daerah', { isProvince: true })?.level).toBe('jptMadya');
    expect(level('Kepala Biro Hukum', { isProvince: true })?.level).toBe('jptPratama');
    expect(level('Kepala UPTD Pasar', { isProvince: true })).toBeNull();
  });

  it.each([
    'Plt. Kepala Dinas Kesehatan',
    'Pj Sekretaris Daerah',
    'Kepala Puskesmas Kumai',
    'Kepala SMPN 1 Kumai',
    'Asisten Apoteker',
    'Kepala',
    'Ketua',
  ])('%s tells none', (title) => {
    expect(level(title, { type: 'structural' })).toBeNull();
  });
});
