import type { SeatedMember } from '../../../libs/domain/calibration/session.event.js';
import type {
  CarriedProposal,
  SessionCase,
  SessionState,
  Vote,
} from '../../../libs/domain/calibration/session.state.js';
import type { Axes, Score } from '../../../libs/domain/case/assessment/axes.js';
import type { CaseState } from '../../../libs/domain/case/case.state.js';
import type { Told } from '../../../libs/domain/case/nomination/eligibility.js';
import type { Signer } from '../../../libs/domain/commitment/signing.event.js';
import type { SigningState } from '../../../libs/domain/commitment/signing.state.js';
import type { CycleState } from '../../../libs/domain/cycle/cycle.state.js';
import type { Task } from '../../../libs/domain/kernel/task.js';
import type { Candidate, SuccessionState } from '../../../libs/domain/placement/succession.state.js';
import type { Phrase } from '../words/phrase.js';

/** Every field that a state, or a thing in a state, can have. */
type Field =
  | keyof (CaseState & CycleState & SessionState & SuccessionState & SigningState)
  | keyof (Task &
      Axes &
      Score &
      Told &
      CarriedProposal &
      Vote &
      SessionCase &
      SeatedMember &
      Candidate &
      Signer)
  | 'level'
  | 'unit';

/** What the parts of a state are called. */
export const FIELD_WORDS = {
  'field.stage': { id: 'Tahap', en: 'Stage' },
  'field.tasks': { id: 'Tugas', en: 'Task' },
  'field.taskCount': { id: 'Jumlah tugas yang pernah dibuka', en: 'Tasks ever opened' },
  'field.closed': { id: 'Hasil akhir', en: 'Outcome' },
  'field.cycle': { id: 'Siklus', en: 'Cycle' },
  'field.person': { id: 'Orang', en: 'Person' },
  'field.unit': { id: 'Perangkat daerah', en: 'Unit' },
  'field.supervisor': { id: 'Atasan langsung', en: 'Direct supervisor' },
  'field.nominator': { id: 'Pengusul', en: 'Nominator' },
  'field.verifier': { id: 'Pemverifikasi', en: 'Verifier' },
  'field.findings': { id: 'Persyaratan', en: 'Requirement' },
  'field.scores': { id: 'Hasil penilaian', en: 'Result' },
  'field.deferred': { id: 'Ditangguhkan', en: 'Deferred' },
  'field.axes': { id: 'Sumbu', en: 'Axes' },
  'field.box': { id: 'Kotak', en: 'Box' },
  'field.ties': { id: 'Benturan kepentingan', en: 'Tie' },
  'field.enrolledIn': { id: 'Terdaftar dalam', en: 'Enrolled in' },
  'field.position': { id: 'Jabatan', en: 'Position' },
  'field.document': { id: 'Sidik dokumen', en: 'Hash of the document' },
  'field.proposer': { id: 'Pengusul siklus', en: 'Proposer' },
  'field.approver': { id: 'Penetap siklus', en: 'Approver' },
  'field.policy': { id: 'Versi kebijakan', en: 'Policy version' },
  'field.levels': { id: 'Jenjang', en: 'Level' },
  'field.casesOpened': { id: 'Berkas dibuka', en: 'Cases opened' },
  'field.casesClosed': { id: 'Berkas ditutup', en: 'Cases closed' },
  'field.members': { id: 'Anggota komite', en: 'Committee member' },
  'field.cases': { id: 'Berkas', en: 'Case' },
  'field.present': { id: 'Hadir', en: 'Present' },
  'field.minutes': { id: 'Sidik berita acara', en: 'Hash of the minutes' },
  'field.signed': { id: 'Menandatangani', en: 'Signed' },
  'field.unsigned': { id: 'Tidak menandatangani', en: 'Did not sign' },
  'field.delivered': { id: 'Semua berkas telah menjawab', en: 'All cases have answered' },
  'field.size': { id: 'Jumlah calon dalam daftar', en: 'Names on the shortlist' },
  'field.candidates': { id: 'Calon', en: 'Candidate' },
  'field.chosen': { id: 'Calon terpilih', en: 'Chosen' },
  'field.letterDate': { id: 'Tanggal surat ke BKN', en: 'Date of the letter to BKN' },
  'field.considerationDate': { id: 'Tanggal pertimbangan teknis', en: 'Date of the consideration' },
  'field.decreeDate': { id: 'Tanggal surat keputusan', en: 'Date of the decree' },
  'field.case': { id: 'Berkas', en: 'Case' },
  'field.documentKind': { id: 'Jenis dokumen', en: 'Kind of document' },
  'field.signers': { id: 'Penanda tangan', en: 'Signer' },
  'field.task': { id: 'Nomor tugas', en: 'Task number' },
  'field.kind': { id: 'Jenis tugas', en: 'Kind of task' },
  'field.moves': { id: 'Tindakan yang menyelesaikannya', en: 'Moves that end it' },
  'field.owner': { id: 'Menunggu', en: 'Waits for' },
  'field.subject': { id: 'Tentang', en: 'About' },
  'field.about': { id: 'Mengenai', en: 'Concerning' },
  'field.openedAt': { id: 'Dibuka', en: 'Opened' },
  'field.dueAt': { id: 'Tenggat', en: 'Due' },
  'field.remindAt': { id: 'Diingatkan pada', en: 'Reminder at' },
  'field.escalateAt': { id: 'Dinaikkan pada', en: 'Escalation at' },
  'field.escalateTo': { id: 'Dinaikkan kepada', en: 'Escalates to' },
  'field.endAt': { id: 'Berakhir pada', en: 'Ends at' },
  'field.ending': { id: 'Cara berakhir', en: 'How it ends' },
  'field.step': { id: 'Tahap tenggat', en: 'Deadline step' },
  'field.claimedBy': { id: 'Diambil oleh', en: 'Taken by' },
  'field.proposed': { id: 'Usul pengalihan', en: 'Proposed reassignment' },
  'field.handed': { id: 'Dialihkan', en: 'Gone on' },
  'field.performance': { id: 'Kinerja', en: 'Performance' },
  'field.potential': { id: 'Potensial', en: 'Potential' },
  'field.talentScore': { id: 'Nilai talenta', en: 'Talent score' },
  'field.mappedBox': { id: 'Kotak hasil hitung', en: 'Computed box' },
  'field.instrument': { id: 'Instrumen', en: 'Instrument' },
  'field.score': { id: 'Nilai', en: 'Score' },
  'field.category': { id: 'Kategori', en: 'Category' },
  'field.assessor': { id: 'Asesor', en: 'Assessor' },
  'field.evidence': { id: 'Sidik bukti', en: 'Hash of the evidence' },
  'field.assessedOn': { id: 'Dinilai pada', en: 'Assessed on' },
  'field.rule': { id: 'Persyaratan', en: 'Requirement' },
  'field.result': { id: 'Hasil', en: 'Result' },
  'field.proposal': { id: 'Nomor usulan', en: 'Proposal number' },
  'field.by': { id: 'Oleh', en: 'By' },
  'field.votes': { id: 'Suara', en: 'Votes' },
  'field.entitled': { id: 'Berhak bersuara', en: 'Entitled to vote' },
  'field.inFavour': { id: 'Setuju', en: 'In favour' },
  'field.recused': { id: 'Tidak ikut memutus', en: 'Stands aside' },
  'field.proposals': { id: 'Jumlah usulan', en: 'Proposals' },
  'field.open': { id: 'Usulan yang menunggu suara', en: 'Proposal being voted on' },
  'field.carried': { id: 'Usulan yang diterima', en: 'Proposal carried' },
  'field.standing': { id: 'Dasar kewenangan', en: 'Standing' },
  'field.role': { id: 'Peran', en: 'Role' },
  'field.rejected': { id: 'Ditolak BKN', en: 'Rejected by BKN' },
  'field.why': { id: 'Alasan urutan', en: 'Why this rank' },
  'field.rank': { id: 'Urutan', en: 'Rank' },
  'field.capacities': { id: 'Sebagai', en: 'As' },
  'field.level': { id: 'Tingkat', en: 'Level' },
} as const satisfies { readonly [F in Field as `field.${F}`]: Phrase };
