/**
 * Stack frames an error of a workflow carries. The SDK takes a stack for every promise and maps each frame to its
 * source, which costs a quarter of a move's time in the workflow at V8's ten; the first frames say where it broke.
 */
const FRAMES = 2;

(Error as { stackTraceLimit?: number }).stackTraceLimit = FRAMES;
