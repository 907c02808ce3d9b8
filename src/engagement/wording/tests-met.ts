import type { GunningTests } from '../records/gunning.js'

/** How many of the four Gunning tests are met. */
export function testsMet({ formativeStage, sufficientReasons, adequateTime, conscientiousConsideration }: GunningTests): number {
  return [formativeStage, sufficientReasons, adequateTime, conscientiousConsideration].filter(({ met }) => met).length
}
