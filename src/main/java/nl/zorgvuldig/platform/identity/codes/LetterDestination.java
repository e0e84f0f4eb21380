package nl.zorgvuldig.platform.identity.codes;

import nl.zorgvuldig.platform.policy.Sentence;

/// For a module that prints letters with a code: it gives a bean, and who types such a code at the
/// place of another letter reads where it belongs. Who has the code has the letter, so that this
/// tells nobody more than they hold.
public interface LetterDestination {
    /// The address at which these codes are typed.
    String path();

    /// Whether a letter was printed with it, also when it does not work any more.
    boolean printed(LetterCode code);

    /// What the letter was for, and where its code belongs.
    Sentence where();
}
