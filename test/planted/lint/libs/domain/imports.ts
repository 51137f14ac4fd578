import { createHash } from 'node:crypto'; // caught: no-restricted-imports
import { z } from 'zod'; // caught: no-restricted-imports
import type { DataSource } from 'typeorm'; // caught: no-restricted-imports
import { Injectable } from '@nestjs/common'; // caught: no-restricted-imports
import { pino } from 'pino'; // caught: no-restricted-imports
import { sleep } from '@temporalio/workflow'; // caught: no-restricted-imports

export const imports = { createHash, z, Injectable, pino, sleep };
export type Source = DataSource;
