import { Module, type DynamicModule } from '@nestjs/common';
import { controllerOf } from './route-controller.js';
import type { Feature } from './routes.js';

/** The routes of one noun as a module of their own; what serves them is the api's. */
export function moduleOf({ routes }: Feature): DynamicModule {
  class FeatureModule {}
  Module({})(FeatureModule);
  return { module: FeatureModule, controllers: [controllerOf(routes)] };
}
