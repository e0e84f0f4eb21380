package nl.zorgvuldig.privacy.rights.own;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.rights.RightActs;
import nl.zorgvuldig.privacy.rights.RightEvent;
import nl.zorgvuldig.privacy.rights.RightFile;
import nl.zorgvuldig.privacy.rights.RightId;
import nl.zorgvuldig.privacy.rights.RightKind;
import nl.zorgvuldig.privacy.rights.RightRequest;
import nl.zorgvuldig.privacy.rights.RightRules;
import nl.zorgvuldig.privacy.rights.RightState;
import nl.zorgvuldig.privacy.rights.RightStore;
import nl.zorgvuldig.privacy.rights.deadlines.RightMail;
import org.springframework.stereotype.Component;

/// Requests from the requester's side: parents for each of their children and for themselves,
/// pupils of sixteen, and employees for themselves. Nobody sees the requests of another.
@Component
public final class OwnRights {
    private final OwnSubjects subjects;
    private final RightStore store;
    private final CaseFiles<RightFile, RightEvent> files;
    private final RightMail mail;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    OwnRights(OwnSubjects subjects, RightStore store, RightMail mail, AuditLog log, Work work, Clock clock) {
        this.subjects = subjects;
        this.store = store;
        this.files = new CaseFiles<>(store, work, clock);
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The people about whom one can make a request, children first; none for an expert.
    public List<OwnSubject> list(SignedInUser who) {
        return subjects.list(who);
    }

    /// One of them; empty for anybody else, as for an unknown id.
    public Optional<OwnSubject> find(SignedInUser who, UUID subject) {
        return list(who).stream()
                .filter(ownSubject -> ownSubject.subject().id().equals(subject))
                .findFirst();
    }

    /// One of the person's own requests, as long as they are entitled to make it; empty for
    /// another's, as for an unknown id.
    public Optional<RightFile> find(SignedInUser who, RightId id) {
        return list(who).stream()
                .flatMap(subject -> subject.files().stream())
                .filter(file -> file.id().equals(id))
                .findFirst();
    }

    /// Why this person cannot request this; empty when they can.
    public Optional<Sentence> whyNot(OwnSubject about, RightKind kind) {
        return about.standing()
                .map(standing -> RightRules.whyNotAsk(kind, standing))
                .orElse(about.because());
    }

    /// Makes a request. The same form sent again makes no second one, and gets the same answer.
    ///
    /// @param words description of the request; for some kinds it may be blank
    @Upholds(WHERE_TO_TURN)
    public Outcome<RightId> ask(SignedInUser who, OwnSubject about, RightKind kind, FormId form, String words) {
        Optional<Sentence> whyNot = whyNot(about, kind);
        if (whyNot.isPresent()) {
            return Outcome.rejected("words", whyNot.get());
        }
        RightRequest request = new RightRequest(
                new RightId(
                        form.makes(who.person(), new PersonId(about.subject().id()))),
                about.subject(),
                kind,
                who.person(),
                about.standing().orElseThrow(),
                clock.instant(),
                Optional.of(words.strip()).filter(text -> !text.isEmpty()));
        Optional<Outcome<RightId>> repeated = repeated(about.files(), request);
        return repeated.orElseGet(() -> ask(who, about, request));
    }

    private Outcome<RightId> ask(SignedInUser who, OwnSubject about, RightRequest request) {
        List<Objection> objections = new ArrayList<>();
        RightRules.wish(request.kind(), request.words().orElse("")).ifPresent(objections::add);
        if (about.waits(request.kind())) {
            objections.add(new Objection("words", Sentence.of("rights.objection.already")));
        }
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        return work.once(
                RightActs.ASK_RIGHT,
                () -> {
                    store.add(request);
                    mail.asked(request);
                    log.append(line("asked", request));
                    return Outcome.done(request.id());
                },
                sentBefore -> repeated(work.read(RightActs.ASK_RIGHT, () -> store.listBy(who.person())), request)
                        .orElseThrow(() -> sentBefore));
    }

    private static Optional<Outcome<RightId>> repeated(List<RightFile> files, RightRequest request) {
        Optional<RightFile> before =
                files.stream().filter(file -> file.id().equals(request.id())).findFirst();
        return before.map(_ -> Outcome.repeated(before, file -> file.request().repeats(request), request.id()));
    }

    /// Withdraws a request; again, it changes nothing. Not found for a request of somebody else.
    @Upholds(WHERE_TO_TURN)
    public Outcome<Nothing> withdraw(SignedInUser who, RightId id) {
        return find(who, id).map(this::withdraw).orElseGet(Outcome::notFound);
    }

    private Outcome<Nothing> withdraw(RightFile file) {
        if (file.state() instanceof RightState.Withdrawn) {
            return Outcome.done();
        }
        RightEvent.Withdrawn event = new RightEvent.Withdrawn();
        return files.record(
                RightActs.ASK_RIGHT,
                file,
                file.history().size(),
                event,
                () -> RightRules.RULES
                        .whyNot(file, RightEvent.Withdrawn.class, SchoolDay.today(clock))
                        .map(no -> new Objection("withdraw", no))
                        .stream()
                        .toList(),
                () -> log.append(line(event.code(), file.request())));
    }

    /// Records that the letter is fetched, before it is printed.
    public void letter(RightFile file) {
        log.append(line("letter", file.request()));
    }

    private AuditEvent line(String what, RightRequest request) {
        return log.done(RightActs.ASK_RIGHT, WHERE_TO_TURN, what)
                .about(new PersonId(request.about().id()))
                .through(request.id());
    }
}
