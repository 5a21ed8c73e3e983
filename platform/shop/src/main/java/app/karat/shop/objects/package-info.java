/**
 * Where files of tenants lie: photos, uploaded sheets and what is made of them. {@link app.karat.shop.objects.ObjectStorage} is the one door, a
 * local folder unless a bucket of any S3-compatible store is configured. Names come from us alone, and each begins with its tenant. Knows
 * nothing of the trade; any package may use it.
 */
@NullMarked
package app.karat.shop.objects;

import org.jspecify.annotations.NullMarked;
