package nl.zorgvuldig.platform.identity.codes;

import nl.zorgvuldig.platform.policy.Sentence;

/// Destination of the codes of one kind of letter. A module that prints letters with a code
/// provides a bean; somebody who types such a code on the page of another letter then reads where
/// it belongs. Whoever has the code has the letter, so this reveals nothing more than they hold.
public interface LetterDestination {
    /// The address at which these codes are typed.
    String path();

    /// Whether a letter was printed with this code, also when it no longer works.
    boolean printed(LetterCode code);

    /// What the letter was for, and where its code belongs.
    Sentence where();
}
