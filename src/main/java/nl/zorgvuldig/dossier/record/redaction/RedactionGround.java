package nl.zorgvuldig.dossier.record.redaction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.Codes;

/// Why an item is erased. A closed list: there is no other ground.
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
    WRONG_PERSON;

    private static final String ERASED = "erased-";

    /// Those on which a head acts by themselves.
    public static List<RedactionGround> own() {
        return Stream.of(values()).filter(ground -> ground != REQUEST).toList();
    }

    public String code() {
        return Codes.of(this);
    }

    /// The code in the log.
    public String logged() {
        return ERASED + code().replace('_', '-');
    }

    /// @param logged code in the log
    public static Optional<RedactionGround> ofLog(String logged) {
        return Stream.of(values())
                .filter(ground -> ground.logged().equals(logged))
                .findFirst();
    }
}
