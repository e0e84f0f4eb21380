package nl.zorgvuldig.conduct.lessons;

import static nl.zorgvuldig.platform.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// The board's list of subjects, each with the core aim it belongs to.
@Component
public final class LessonSubjects {
    private final LessonSubjectStore store;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    LessonSubjects(LessonSubjectStore store, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// All subjects by title, ended ones included.
    public List<LessonSubject> list() {
        return work.read(Act.BROWSE, store::list);
    }

    public List<LessonSubject> listOffered() {
        return list().stream()
                .filter(subject -> subject.state() == LessonSubject.State.OFFERED)
                .toList();
    }

    /// Adds a subject, or replaces another: earlier lessons keep the words under which they were
    /// given.
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    public Outcome<Nothing> add(LessonSubjectId id, Optional<LessonSubjectId> replaces, String title, String aim) {
        LessonSubject wanted = new LessonSubject(id, title, aim, LessonSubject.State.OFFERED);
        List<LessonSubject> all = list();
        if (all.stream().anyMatch(subject -> subject.id().equals(id))) {
            return repeated(wanted);
        }
        List<Objection> objections = new LessonSubjectRules(all).objections(replaces, title, aim);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PersonId person = Acting.current().person();
        Instant now = clock.instant();
        log.append(line("subject-added"));
        return work.once(
                LessonActs.TEACH,
                () -> {
                    if (store.add(id, title, aim, person, now) == 0) {
                        return repeated(wanted);
                    }
                    replaces.ifPresent(subject -> store.end(subject, person, now));
                    return Outcome.done();
                },
                _ -> repeated(wanted));
    }

    private Outcome<Nothing> repeated(LessonSubject wanted) {
        return Outcome.repeated(
                list().stream()
                        .filter(subject -> subject.id().equals(wanted.id()))
                        .findFirst(),
                wanted::equals,
                Nothing.NOTHING);
    }

    /// Ends a subject: it can no longer be chosen.
    public void end(LessonSubjectId id) {
        log.append(line("subject-ended"));
        work.change(LessonActs.TEACH, () -> store.end(id, Acting.current().person(), clock.instant()));
    }

    /// Adds the initial list; does nothing when there is one. For the system account.
    public void propose() {
        if (list().isEmpty()) {
            Instant now = clock.instant();
            work.change(
                    Act.MAINTAIN,
                    () -> ProposedSubjects.ALL.forEach(
                            (title, aim) -> store.add(proposed(title), title, aim, PersonId.PROGRAM, now)));
        }
    }

    /// The same id every time, so that repeated proposals add nothing.
    private static LessonSubjectId proposed(String title) {
        return new LessonSubjectId(UUID.nameUUIDFromBytes(("subject/" + title).getBytes(StandardCharsets.UTF_8)));
    }

    private AuditEvent line(String relation) {
        return log.done(LessonActs.TEACH, PUPILS_TAUGHT_SOCIAL_MEDIA, relation);
    }
}
