/** Knows the shapes of answers whose members the model describes: checked to be what they are, passed on whole. */
import { z } from 'zod';

/** Any object of the model. */
export const whole: z.ZodType<object, object> = z.looseObject({});
/** Any object of the model that has an id. */
export const identified: z.ZodType<{ readonly id: string }, { readonly id: string }> = z.looseObject({ id: z.string() });
