package nl.zorgvuldig.oversight.auditlog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.audit.ActRegistry;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.audit.LogSearch;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.Form;

/// A search of the audit log as it appears in an address: days, ids and codes.
final class AuditLogQuery {
    private static final List<String> FIELDS = List.of("van", "tot", "wie", "over", "wat", "antwoord", "afspraak");

    private AuditLogQuery() {}

    /// Whether the form contains a search.
    static boolean asked(Form form) {
        return FIELDS.stream().anyMatch(name -> !form.value(name).isEmpty());
    }

    /// The search; empty when something in it is invalid, and the form says what.
    ///
    /// @param acts to choose from
    static Optional<LogSearch> read(Form form, ActRegistry acts) {
        Optional<LocalDate> from = form.requiredDay("van", "oversight.search.no_day");
        Optional<LocalDate> until = form.requiredDay("tot", "oversight.search.no_day");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            form.wrong("tot", "oversight.search.backwards");
        }
        if (form.wrong()) {
            return Optional.empty();
        }
        LogSearch search = LogSearch.period(
                start(from.orElseThrow()), start(until.orElseThrow().plusDays(1)));
        search = person(form).map(search::by).orElse(search);
        search = pupil(form).map(search::about).orElse(search);
        search = chosen(form, "wat", acts.all(), Act::code).map(search::doing).orElse(search);
        search = chosen(form, "antwoord", List.of(AuditOutcome.values()), AuditOutcome::code)
                .map(search::ending)
                .orElse(search);
        search = clause(form).map(search::under).orElse(search);
        return form.wrong() ? Optional.empty() : Optional.of(search);
    }

    /// The event before which the results continue; empty when absent or not an event id.
    static Optional<EventId> before(Form form) {
        return Id.parse(form.value("voor")).map(EventId::new);
    }

    /// The address of the same search, with another person if one is given.
    static String address(Form form, Optional<String> person) {
        return FIELDS.stream()
                .map(name ->
                        name + "=" + encoded(name.equals("wie") ? person.orElse(form.value(name)) : form.value(name)))
                .filter(part -> !part.endsWith("="))
                .collect(Collectors.joining("&", "/toezicht/logboek?", ""));
    }

    private static Optional<PersonId> person(Form form) {
        Optional<PersonId> person = Id.parse(form.value("wie")).map(PersonId::new);
        if (person.isEmpty() && !form.value("wie").isEmpty()) {
            form.wrong("wie", "oversight.search.unknown");
        }
        return person;
    }

    /// The pupil in the form; does not reveal whether there is such a dossier.
    private static Optional<PupilId> pupil(Form form) {
        Optional<PupilId> pupil = Id.parse(form.value("over")).map(PupilId::new);
        if (pupil.isEmpty() && !form.value("over").isEmpty()) {
            form.wrong("over", "oversight.start.no_number");
        }
        return pupil;
    }

    private static Optional<Clause> clause(Form form) {
        Optional<Clause> clause = Clause.find(form.value("afspraak"));
        if (clause.isEmpty() && !form.value("afspraak").isEmpty()) {
            form.wrong("afspraak", "oversight.search.unknown");
        }
        return clause;
    }

    private static <T> Optional<T> chosen(Form form, String name, Collection<T> all, Function<T, String> code) {
        Optional<T> found = all.stream()
                .filter(item -> code.apply(item).equals(form.value(name)))
                .findFirst();
        if (found.isEmpty() && !form.value(name).isEmpty()) {
            form.wrong(name, "oversight.search.unknown");
        }
        return found;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(SchoolDay.ZONE).toInstant();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
