/**
 * One upstream stream per node, fanned out to the screens of the tenant each event belongs to.
 * When the stream is down the same listeners are asked to look for themselves, so a screen never knows the difference.
 */
@NullMarked
package app.karat.ui.live;

import org.jspecify.annotations.NullMarked;
