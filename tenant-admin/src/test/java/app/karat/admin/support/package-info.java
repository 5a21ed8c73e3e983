/** What the tests of this service stand on: the running service, an identity stand-in, a mail server and operators' tokens. */
@NullMarked
package app.karat.admin.support;

import org.jspecify.annotations.NullMarked;
