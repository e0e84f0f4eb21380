package nl.zorgvuldig.oversight.log;

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
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.logbook.LineInWords;
import nl.zorgvuldig.logbook.LineWords;
import nl.zorgvuldig.policy.Sentence;
import org.springframework.stereotype.Component;

/// Lines of the log in words, with whose data they are about as far as the reader may know it.
@Component
class LogLines {
    private final Accounts accounts;
    private final Pupils pupils;
    private final LineWords words;

    LogLines(Accounts accounts, Pupils pupils, LineWords words) {
        this.accounts = accounts;
        this.pupils = pupils;
        this.words = words;
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
        return words.say(events).stream().map(line -> line(line, whose)).toList();
    }

    /// What to call a pupil on a page about one dossier.
    Sentence pupil(PupilId pupil, Naming naming) {
        return findName(pupil, naming)
                .map(name -> Sentence.of("logbook.name", name))
                .orElseGet(() -> number(pupil.value()));
    }

    /// The heading of that page.
    Sentence title(PupilId pupil, Naming naming) {
        return findName(pupil, naming)
                .map(name -> Sentence.of("oversight.dossier.title.name", name))
                .orElseGet(() -> Sentence.of("oversight.dossier.title.number", pupil(pupil, naming)));
    }

    private Optional<PersonName> findName(PupilId pupil, Naming naming) {
        return switch (naming) {
            case BY_NAME -> pupils.findName(pupil);
            case BY_NUMBER -> Optional.empty();
        };
    }

    private static LogLine line(LineInWords line, Map<UUID, LogLine.Whose> whose) {
        AuditEvent event = line.event();
        return new LogLine(
                event.at(),
                line.who(),
                event.actor().toString(),
                line.what(),
                event.outcome(),
                event.clause(),
                line.why(),
                event.subject()
                        .filter(subject -> !subject.equals(event.actor().value()))
                        .map(whose::get));
    }

    private Map<UUID, LogLine.Whose> whose(List<AuditEvent> events, Naming naming) {
        Set<UUID> subjects = new HashSet<>();
        events.forEach(event -> event.subject().ifPresent(subjects::add));
        Map<UUID, LogLine.Whose> found = new HashMap<>();
        subjects.forEach(id -> found.put(id, new LogLine.Whose(personOrNumber(id), Optional.empty())));
        for (Whereabouts one : known(subjects)) {
            Sentence label = naming == Naming.BY_NAME
                    ? pupils.findName(one.keeper(), one.pupil())
                            .map(name -> Sentence.of("logbook.name", name))
                            .orElseGet(() -> number(one.pupil().value()))
                    : number(one.pupil().value());
            found.put(
                    one.pupil().value(),
                    new LogLine.Whose(label, Optional.of(DossierLogController.address(one.pupil()))));
        }
        return found;
    }

    private List<Whereabouts> known(Collection<UUID> subjects) {
        return pupils.list(subjects.stream().map(PupilId::new).toList());
    }

    private Sentence personOrNumber(UUID id) {
        return accounts.findName(new PersonId(id))
                .map(name -> Sentence.of("logbook.name", name))
                .orElseGet(() -> number(id));
    }

    /// The last eight characters tell pupils apart well enough for the eye.
    private static Sentence number(UUID id) {
        return Sentence.of("oversight.log.number", id.toString().substring(28));
    }
}
