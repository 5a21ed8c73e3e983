/** What the parts are told: folders, addresses, secrets made once, and from these the configuration of each service. */
@NullMarked
package app.karat.local.settings;

import org.jspecify.annotations.NullMarked;
