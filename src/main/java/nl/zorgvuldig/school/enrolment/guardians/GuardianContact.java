package nl.zorgvuldig.school.enrolment.guardians;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Contact data of a guardian; each part may be blank. `toString` returns `[sealed]`.
public record GuardianContact(String email, String phone, String address) {
    private static final String SEPARATOR = "\u001f";

    String joined() {
        return String.join(SEPARATOR, List.of(email, phone, address));
    }

    /// The parts that are present, in one line.
    public String plain() {
        return Stream.of(email, phone, address).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    static GuardianContact split(String joined) {
        String[] parts = joined.split(SEPARATOR, -1);
        return new GuardianContact(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
