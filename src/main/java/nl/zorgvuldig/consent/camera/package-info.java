/// The camera card of a group: who may appear in photos and videos today.
@NullMarked
package nl.zorgvuldig.consent.camera;

import org.jspecify.annotations.NullMarked;
