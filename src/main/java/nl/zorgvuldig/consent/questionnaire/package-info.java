/// The questions one after another, the page on which one checks the answers before they are sent,
/// and the page that says what was sent.
@NullMarked
package nl.zorgvuldig.consent.questionnaire;

import org.jspecify.annotations.NullMarked;
