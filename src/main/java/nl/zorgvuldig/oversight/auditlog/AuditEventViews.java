package nl.zorgvuldig.oversight.auditlog;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.access.accesslog.AuditEventDescriber;
import nl.zorgvuldig.access.accesslog.AuditEventDescription;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.springframework.stereotype.Component;

/// Puts audit events into words, naming the persons concerned as far as the reader may know them.
@Component
class AuditEventViews {
    private final Accounts accounts;
    private final Pupils pupils;
    private final AuditEventDescriber words;

    AuditEventViews(Accounts accounts, Pupils pupils, AuditEventDescriber words) {
        this.accounts = accounts;
        this.pupils = pupils;
        this.words = words;
    }

    /// How pupils are named: the data protection officer sees who did what, but of a pupil only
    /// the number of the dossier.
    enum Naming {
        BY_NAME,
        BY_NUMBER;

        static Naming of(AccessRelation reader) {
            return reader == AccessRelation.PROTECTION ? BY_NUMBER : BY_NAME;
        }
    }

    List<AuditEventView> say(List<AuditEvent> events, Naming naming) {
        Map<UUID, AuditEventView.Whose> whose = whose(events, naming);
        return words.say(events).stream().map(line -> line(line, whose)).toList();
    }

    /// The name of a pupil on a page about one dossier.
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

    private static AuditEventView line(AuditEventDescription line, Map<UUID, AuditEventView.Whose> whose) {
        AuditEvent event = line.event();
        return new AuditEventView(
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

    private Map<UUID, AuditEventView.Whose> whose(List<AuditEvent> events, Naming naming) {
        Set<UUID> subjects = new HashSet<>();
        events.forEach(event -> event.subject().ifPresent(subjects::add));
        Map<UUID, AuditEventView.Whose> found = new HashMap<>();
        subjects.forEach(id -> found.put(id, new AuditEventView.Whose(personOrNumber(id), Optional.empty())));
        for (SchoolCareer career : known(subjects)) {
            Sentence label = naming == Naming.BY_NAME
                    ? pupils.findName(career.keeper(), career.pupil())
                            .map(name -> Sentence.of("logbook.name", name))
                            .orElseGet(() -> number(career.pupil().value()))
                    : number(career.pupil().value());
            found.put(
                    career.pupil().value(),
                    new AuditEventView.Whose(label, Optional.of(DossierAuditLogController.address(career.pupil()))));
        }
        return found;
    }

    private List<SchoolCareer> known(Collection<UUID> subjects) {
        return pupils.list(subjects.stream().map(PupilId::new).toList());
    }

    private Sentence personOrNumber(UUID id) {
        return accounts.findName(new PersonId(id))
                .map(name -> Sentence.of("logbook.name", name))
                .orElseGet(() -> number(id));
    }

    /// The last eight characters, which are enough to tell pupils apart by eye.
    private static Sentence number(UUID id) {
        return Sentence.of("oversight.log.number", id.toString().substring(28));
    }
}
