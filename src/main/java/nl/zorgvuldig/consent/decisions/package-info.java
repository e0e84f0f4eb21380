/// The pure rules for whether there is consent, the facts they use, the people who may decide for a
/// pupil, and the lock that keeps a decision valid until it is acted on.
@NullMarked
package nl.zorgvuldig.consent.decisions;

import org.jspecify.annotations.NullMarked;
