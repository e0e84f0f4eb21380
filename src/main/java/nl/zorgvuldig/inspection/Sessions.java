package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.AccessDecision.Granted;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.Contents;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// The door for the supervisor of a session: begins it, is there, turns pages, pauses, goes on.
/// What is laid out at the beginning stays as it is until the end.
@Component
public final class Sessions {
    private final RequestStore requests;
    private final WithholdingStore decisions;
    private final LaidStore pages;
    private final SessionStore sessions;
    private final Contents contents;
    private final Boards boards;
    private final SessionLog log;
    private final Work work;
    private final Clock clock;

    Sessions(
            RequestStore requests,
            WithholdingStore decisions,
            LaidStore pages,
            SessionStore sessions,
            Contents contents,
            Boards boards,
            SessionLog log,
            Work work,
            Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.pages = pages;
        this.sessions = sessions;
        this.contents = contents;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// What somebody supervises today, and what they began and did not end, by time.
    public List<RequestFile> listToday(SignedIn supervisor) {
        return work.read(Act.BROWSE, requests::list).stream()
                .filter(one -> supervises(supervisor, one))
                .filter(
                        one ->
                                one.stage() instanceof Stage.Running
                                        || one.stage() instanceof Stage.Planned(Plan plan)
                                                && plan.day().equals(SchoolDay.today(clock)))
                .sorted(
                        java.util.Comparator.comparing(
                                (RequestFile one) -> one.stage().plan().orElseThrow().at()))
                .toList();
    }

    /// Empty for who does not supervise it, as for what is not there.
    public Optional<RequestFile> find(SignedIn supervisor, RequestId id) {
        return work.read(Act.BROWSE, () -> requests.find(id))
                .filter(one -> supervises(supervisor, one));
    }

    private static boolean supervises(SignedIn who, RequestFile file) {
        return file.stage()
                .plan()
                .filter(plan -> plan.supervisor().equals(who.person()))
                .isPresent();
    }

    public Optional<Session> session(RequestFile file) {
        return work.read(Act.INSPECT, () -> sessions.find(file.request()));
    }

    /// Why it cannot begin now.
    public Optional<Objection> whyNot(RequestFile file) {
        return SessionRules.objection(file.stage(), SchoolDay.today(clock));
    }

    /// Begins a session. Begun twice at once, it is begun once; the second is then another device.
    ///
    /// @param key by which the supervisor opens the dossier alone
    /// @param device on which it begins
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    public Decided open(Granted key, RequestFile file, UUID device) {
        if (file.stage() instanceof Stage.Running) {
            takeOver(file, device);
            return new Decided.Done();
        }
        Optional<Objection> objection = whyNot(file);
        if (objection.isPresent()) {
            return new Decided.Objected(List.of(objection.get()));
        }
        key.use(Act.READ);
        List<Laid> laid =
                new Layout(file.request().standing(), key.relation(), decided(file))
                        .of(contents.list(file.request().pupil()));
        try {
            work.change(Act.INSPECT, () -> begin(key, file, laid, device));
        } catch (DuplicateKeyException begunAtTheSameMoment) {
            takeOver(file, device);
        }
        return new Decided.Done();
    }

    private void begin(Granted key, RequestFile file, List<Laid> laid, UUID device) {
        requests.add(
                file.request(),
                new Step(
                        file.steps().size() + 1,
                        key.person(),
                        clock.instant(),
                        new Step.What.Opened()));
        laid.forEach(one -> pages.add(file.request(), one));
        sessions.open(file.request(), device);
        log.done("opened", file.request());
    }

    /// The head's decisions, read by the program: the supervisor sees what follows from them.
    private List<Decision> decided(RequestFile file) {
        return boards.program(Acting.current().board())
                .call(
                        () ->
                                work.readApart(
                                        Act.MAINTAIN,
                                        () -> decisions.list(file.request().pupil(), file.id())));
    }

    /// Goes on with a session on another device; the one before it is out.
    public void takeOver(RequestFile file, UUID device) {
        work.change(Act.INSPECT, () -> sessions.takeOver(file.request(), device));
    }

    /// The supervisor is there. Anything else than the device of the session does not count.
    ///
    /// @return whether it is still this device's
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public boolean present(RequestFile file, UUID device) {
        return work.write(Act.INSPECT, () -> sessions.present(file.request(), device));
    }

    /// Turns to a page; a turn that was overtaken by another changes nothing.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public void turn(RequestFile file, UUID device, int turn, int page) {
        session(file)
                .filter(one -> page >= 1 && page <= one.pages() && page != one.page())
                .ifPresent(
                        _ ->
                                work.change(
                                        Act.INSPECT,
                                        () -> sessions.turn(file.request(), device, turn, page)));
    }

    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public void pause(RequestFile file, UUID device) {
        work.change(
                Act.INSPECT,
                () -> sessions.pause(file.request(), device, Optional.of(clock.instant())));
    }

    public void goOn(RequestFile file, UUID device) {
        work.change(Act.INSPECT, () -> sessions.pause(file.request(), device, Optional.empty()));
    }
}
