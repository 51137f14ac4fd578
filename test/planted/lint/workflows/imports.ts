import { setTimeout as pause } from 'node:timers/promises'; // caught: no-restricted-imports
import { z } from 'zod'; // caught: no-restricted-imports
import type { DataSource } from 'typeorm'; // caught: no-restricted-imports
import { Injectable } from '@nestjs/common'; // caught: no-restricted-imports
import { pino } from 'pino'; // caught: no-restricted-imports

export const imports = { pause, z, Injectable, pino };
export type Source = DataSource;
