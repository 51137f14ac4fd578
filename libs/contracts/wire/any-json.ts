import { z } from 'zod';
import type { Json } from '../../domain/kernel/json.js';

/** Any JSON value. zod's own `json` refers to itself, which OpenAPI cannot embed. */
export const anyJson = z.custom<Json>(() => true);
