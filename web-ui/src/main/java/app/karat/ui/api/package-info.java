/**
 * What the screens know of the services: HTTP interfaces and the JSON they speak, and how a refusal reaches a screen.
 * It knows no screen and no component; the sub-packages speak to one service each.
 */
@NullMarked
package app.karat.ui.api;

import org.jspecify.annotations.NullMarked;
