package nl.zorgvuldig.privacy.breaches.authority;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.privacy.breaches.BreachAssessment;
import nl.zorgvuldig.privacy.breaches.BreachRisk;
import nl.zorgvuldig.privacy.breaches.Breaches;
import nl.zorgvuldig.privacy.register.DataController;

/// The fields of the authority's form (AVG art. 33(3)), filled in as far as the program knows. An
/// unknown field says so, so that nobody sends a guess.
///
/// @param board its name
/// @param affected how many pupils the audit log named; none when it was not searched
public record BreachAuthorityForm(
        Breaches.File file,
        String board,
        DataController controller,
        RoleContact officer,
        int affected,
        LocalizedMessages words) {
    /// One field with its value.
    public record Field(String label, String value) {}

    /// Fields under one heading.
    public record Part(String title, List<Field> fields) {}

    @Upholds(CONFIDENTIALITY)
    public List<Part> parts() {
        Optional<BreachAssessment> judged = file.judged();
        return List.of(
                part(
                        "organisation",
                        field("kind", kind()),
                        field("name", board),
                        field("address", controller.address()),
                        field("number", controller.number()),
                        field("sector", own("sector.value")),
                        field("contact", officer.name().orElse("")),
                        field("contact_function", words.say(officer.role())),
                        field("contact_mail", officer.address().orElse("")),
                        field("contact_phone", controller.phone())),
                part(
                        "when",
                        field("noticed", words.moment(file.breach().noticedAt())),
                        field("aware", words.moment(file.facts().clock().aware())),
                        field("deadline", words.moment(file.facts().clock().deadline())),
                        field(
                                "delay",
                                file.notices().isEmpty()
                                        ? own("delay.none")
                                        : or(file.notices().getFirst().delay(), own("delay.none")))),
                part("what", field("summary", file.breach().what()), field("nature", "")),
                part(
                        "who",
                        field("count", count()),
                        field("affected", judged.map(BreachAssessment::affected).orElse("")),
                        field("children", own("children.value"))),
                part("data", field("touched", touched())),
                part(
                        "consequences",
                        field(
                                "consequences",
                                judged.map(BreachAssessment::consequences).orElse("")),
                        field(
                                "risk",
                                judged.map(assessment -> words.say("breaches.risk." + Codes.of(assessment.risk())))
                                        .orElse(""))),
                part(
                        "measures",
                        field("measures", judged.map(BreachAssessment::measures).orElse("")),
                        field("encryption", "")),
                part("persons", field("told", told()), field("abroad", own("abroad.value"))));
    }

    /// All fields as one text, to copy.
    public String text() {
        return parts().stream()
                .map(part -> part.title().toUpperCase(words.language().locale())
                        + "\n"
                        + part.fields().stream()
                                .map(field -> field.label() + ": " + field.value())
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    private String kind() {
        return file.notices().isEmpty()
                ? own("kind.first")
                : words.say(
                        "breaches.form.kind.addition", file.notices().getFirst().number());
    }

    private String count() {
        String said = words.say("breaches.many." + Codes.of(file.breach().many()));
        return affected == 0 ? said : words.say("breaches.form.count.log", affected, said);
    }

    private String touched() {
        return file.breach().touched().stream()
                .sorted()
                .map(category -> words.say("breaches.touched." + Codes.of(category)))
                .collect(Collectors.joining(", "));
    }

    private String told() {
        return file.announcement()
                .map(announcement -> switch (announcement.way()) {
                    case EACH ->
                        words.say(
                                "breaches.form.told.each",
                                announcement.at(),
                                file.facts().told());
                    case OTHERWISE -> announcement.text();
                })
                .orElseGet(() -> file.judged()
                                .filter(assessment -> assessment.risk() == BreachRisk.HIGH)
                                .isPresent()
                        ? own("told.soon")
                        : own("told.not"));
    }

    private Part part(String code, Field... fields) {
        return new Part(words.say("breaches.form.part." + code), new ArrayList<>(List.of(fields)));
    }

    private Field field(String code, String value) {
        return new Field(words.say("breaches.form.field." + code), or(value, own("unknown")));
    }

    private static String or(String value, String instead) {
        return value.isBlank() ? instead : value;
    }

    private String own(String code) {
        return words.say("breaches.form." + code);
    }
}
