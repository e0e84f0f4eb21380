package nl.zorgvuldig.oversight.log;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Schools;
import org.springframework.stereotype.Component;

/// Puts lines of the log into words: the names behind the ids, as far as the reader may know them.
@Component
class LogLines {
    private final Accounts accounts;
    private final Pupils pupils;
    private final Schools schools;

    LogLines(Accounts accounts, Pupils pupils, Schools schools) {
        this.accounts = accounts;
        this.pupils = pupils;
        this.schools = schools;
    }

    /// How pupils are called: the data protection officer sees who did what, and of a pupil no more
    /// than the number of the dossier.
    enum Naming {
        BY_NAME,
        BY_NUMBER;

        static Naming of(Relation reader) {
            return reader == Relation.PROTECTION ? BY_NUMBER : BY_NAME;
        }
    }

    List<LogLine> say(List<AuditEvent> events, Naming naming) {
        Map<UUID, LogLine.Whose> whose = whose(events, naming);
        Map<UUID, String> groups = new HashMap<>();
        return events.stream().map(event -> line(event, whose, groups)).toList();
    }

    /// What to call a pupil on a page about one dossier.
    Sentence pupil(PupilId pupil, Naming naming) {
        return findName(pupil, naming)
                .map(name -> Sentence.of("oversight.log.name", name))
                .orElseGet(() -> number(pupil.value()));
    }

    /// The heading of that page.
    Sentence title(PupilId pupil, Naming naming) {
        return findName(pupil, naming)
                .map(name -> Sentence.of("oversight.dossier.title.name", name))
                .orElseGet(
                        () -> Sentence.of("oversight.dossier.title.number", pupil(pupil, naming)));
    }

    private Optional<PersonName> findName(PupilId pupil, Naming naming) {
        return switch (naming) {
            case BY_NAME -> pupils.findName(pupil);
            case BY_NUMBER -> Optional.empty();
        };
    }

    private LogLine line(
            AuditEvent event, Map<UUID, LogLine.Whose> whose, Map<UUID, String> groups) {
        return new LogLine(
                event.at(),
                person(event.actor()),
                event.actor().toString(),
                what(event),
                event.outcome(),
                event.clause(),
                why(event, groups),
                event.subject()
                        .filter(subject -> !subject.equals(event.actor().value()))
                        .map(whose::get));
    }

    private Sentence person(PersonId person) {
        return person.equals(PersonId.PROGRAM)
                ? Sentence.of("oversight.log.program")
                : Sentence.of("oversight.log.name", accounts.nameOf(person));
    }

    /// For an act itself (not the question whether it may) the relation says which: an entry
    /// written or corrected, an assignment given or ended.
    private static Sentence what(AuditEvent event) {
        Sentence act = Sentence.of("oversight.log.act." + event.act().code());
        return switch (event.outcome()) {
            case DONE ->
                    Deed.known(event)
                            ? Sentence.of(
                                    "oversight.log.deed."
                                            + event.act().code()
                                            + "."
                                            + event.relation())
                            : act;
            case GRANTED -> Deed.follows(event) ? Sentence.of("oversight.log.asked", act) : act;
            case REFUSED -> Sentence.of("oversight.log.asked", act);
        };
    }

    private Optional<Sentence> why(AuditEvent event, Map<UUID, String> groups) {
        if (event.count() > 0) {
            return Optional.of(Sentence.of("oversight.log.count", event.count()));
        }
        return switch (event.outcome()) {
            case DONE -> Optional.empty();
            case REFUSED, GRANTED -> relation(event, groups);
        };
    }

    private Optional<Sentence> relation(AuditEvent event, Map<UUID, String> groups) {
        if (event.relation().equals(Relation.GROUP.code()) && event.via().isPresent()) {
            String group = groups.computeIfAbsent(event.via().get(), this::group);
            if (!group.isEmpty()) {
                return Optional.of(Sentence.of("oversight.log.relation.of_group", group));
            }
        }
        return Arrays.stream(Relation.values())
                .filter(one -> one.code().equals(event.relation()))
                .map(one -> Sentence.of("oversight.log.relation." + one.code()))
                .findFirst();
    }

    private String group(UUID id) {
        return schools.findGroup(new GroupId(id)).map(Group::shortName).orElse("");
    }

    private Map<UUID, LogLine.Whose> whose(List<AuditEvent> events, Naming naming) {
        Set<UUID> subjects = new HashSet<>();
        events.forEach(event -> event.subject().ifPresent(subjects::add));
        Map<UUID, LogLine.Whose> found = new HashMap<>();
        subjects.forEach(
                id -> found.put(id, new LogLine.Whose(personOrNumber(id), Optional.empty())));
        for (Whereabouts one : known(subjects)) {
            Sentence label =
                    naming == Naming.BY_NAME
                            ? pupils.findName(one.keeper(), one.pupil())
                                    .map(name -> Sentence.of("oversight.log.name", name))
                                    .orElseGet(() -> number(one.pupil().value()))
                            : number(one.pupil().value());
            found.put(
                    one.pupil().value(),
                    new LogLine.Whose(
                            label, Optional.of(DossierLogController.address(one.pupil()))));
        }
        return found;
    }

    private List<Whereabouts> known(Collection<UUID> subjects) {
        return pupils.list(subjects.stream().map(PupilId::new).toList());
    }

    private Sentence personOrNumber(UUID id) {
        return accounts.findName(new PersonId(id))
                .map(name -> Sentence.of("oversight.log.name", name))
                .orElseGet(() -> number(id));
    }

    /// The last eight characters tell pupils apart well enough for the eye.
    private static Sentence number(UUID id) {
        return Sentence.of("oversight.log.number", id.toString().substring(28));
    }
}
