package nl.zorgvuldig.dossier.record.redaction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.Codes;

/// Why an item is erased or rewritten. A closed list: there is no other ground.
public enum RedactionGround {
    /// A request was granted (AVG art. 16, 17).
    REQUEST,
    /// It is about another child.
    OTHER_CHILD,
    /// It is not needed to guide the pupil.
    NOT_NEEDED,
    /// It should not have been recorded (AVG art. 17(1)(d)).
    UNLAWFUL,
    /// It was filed with the wrong pupil.
    WRONG_PERSON,
    /// Something in it is not right (AVG art. 16). It is rewritten, and erased only where a backup brings it back.
    INCORRECT;

    private static final String ERASED = "erased-";
    private static final String REWRITTEN = "rewritten-";

    /// Those on which a head erases by themselves.
    public static List<RedactionGround> own() {
        return List.of(OTHER_CHILD, NOT_NEEDED, UNLAWFUL, WRONG_PERSON);
    }

    /// Those on which a head rewrites an item.
    public static List<RedactionGround> ofWords() {
        return List.of(INCORRECT, OTHER_CHILD, NOT_NEEDED, UNLAWFUL);
    }

    public String code() {
        return Codes.of(this);
    }

    /// The code in the log of an item that was erased.
    public String loggedErasing() {
        return ERASED + logged();
    }

    /// The code in the log of an item that was rewritten.
    public String loggedRewriting() {
        return REWRITTEN + logged();
    }

    private String logged() {
        return code().replace('_', '-');
    }

    /// @param logged code in the log, of either
    public static Optional<RedactionGround> ofLog(String logged) {
        return Stream.of(values())
                .filter(ground -> logged.equals(ground.loggedErasing()) || logged.equals(ground.loggedRewriting()))
                .findFirst();
    }
}
