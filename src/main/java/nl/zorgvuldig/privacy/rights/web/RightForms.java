package nl.zorgvuldig.privacy.rights.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.privacy.rights.restriction.RestrictionScope.Extent;

/// Parses codes from a form.
final class RightForms {
    private RightForms() {}

    static <E extends Enum<E>> Optional<E> find(Class<E> kind, String code) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(array -> Codes.of(array).equals(code))
                .findFirst();
    }

    /// The constant; marks the field when it is none of them.
    static <E extends Enum<E>> Optional<E> read(Class<E> kind, Form form, String field, String objection) {
        Optional<E> found = find(kind, form.value(field));
        if (found.isEmpty()) {
            form.wrong(field, objection);
        }
        return found;
    }

    /// The chosen extent of a restriction; none when the form did not ask for it.
    static Extent scope(Form form) {
        return switch (form.value("scope")) {
            case "whole" -> new Extent.Whole();
            case "pieces" ->
                new Extent.Pieces(form.values("piece").stream()
                        .flatMap(text -> Id.parse(text).stream())
                        .collect(Collectors.toSet()));
            default -> new Extent.None();
        };
    }

    /// How many steps the page showed; a value that is not a number becomes one that never occurs.
    static int seen(Form form) {
        return form.count("seen").orElse(-1);
    }
}
