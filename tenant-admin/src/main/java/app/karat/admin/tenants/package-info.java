/**
 * The chains on the platform: their life cycle, the pool of spare schemas that makes signing up quick, their sizes, and the
 * migrations that keep all schemas at the bundled version. Built on the kernel's tenancy and migration parts; knows nothing of
 * sign-ups or operators.
 */
@NullMarked
package app.karat.admin.tenants;

import org.jspecify.annotations.NullMarked;
