/// Printed letters of a round for people without an e-mail address, the personal codes on them, and
/// the pages for answering with a code.
@NullMarked
package nl.zorgvuldig.consent.letters;

import org.jspecify.annotations.NullMarked;
