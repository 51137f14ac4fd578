import { Reflector } from '@nestjs/core';
import type { AnyRoute } from './route.js';

/** The declaration that a handler was made from; a handler without one serves nobody. */
export const RouteOf = Reflector.createDecorator<AnyRoute>();
