package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.dossier.Inspecting;
import nl.zorgvuldig.dossier.Sight;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.PageException;
import org.springframework.stereotype.Component;

/// The door to the page that is open in a session, for who inspects and for who supervises. Each
/// page that is opened is one line in the log; seeing it again, while it stays open, is not.
@Component
public final class Sheets {
    private final RequestStore requests;
    private final SessionStore sessions;
    private final LaidStore pages;
    private final SheetReader reader;
    private final Inspecting dossier;
    private final AccessControl access;
    private final Work work;
    private final Clock clock;

    Sheets(
            RequestStore requests,
            SessionStore sessions,
            LaidStore pages,
            SheetReader reader,
            Inspecting dossier,
            AccessControl access,
            Work work,
            Clock clock) {
        this.requests = requests;
        this.sessions = sessions;
        this.pages = pages;
        this.reader = reader;
        this.dossier = dossier;
        this.access = access;
        this.work = work;
        this.clock = clock;
    }

    /// What is open for the reader now, without a word of it. Empty for another's request.
    public Optional<Watch> watch(SignedIn who, RequestId id) {
        return work.read(Act.BROWSE, () -> requests.find(id))
                .filter(one -> one.request().by().equals(who.person()))
                .map(file -> {
                    Optional<Session> session = session(file);
                    return new Watch(file, session, SessionRules.view(file.state(), session, SchoolDay.today(clock)));
                });
    }

    private Optional<Session> session(RequestFile file) {
        return work.read(Act.BROWSE, () -> sessions.find(file.request()));
    }

    /// A request and its session at one moment.
    public record Watch(RequestFile file, Optional<Session> session, View view) {
        /// For the script on the page: another word means that the page must be asked anew.
        public String code() {
            return switch (view) {
                case OPEN -> "open-" + session.map(Session::turn).orElse(0);
                case PAUSED -> "paused";
                case ALONE -> "alone";
                case CLOSED -> "closed";
            };
        }
    }

    /// For who inspects, online.
    ///
    /// @throws PageException for who may not see the page that is open
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    public Seen see(SignedIn who, Watch watch, String proof) {
        return switch (watch.view()) {
            case OPEN ->
                watch.session()
                        .map(session -> open(who, watch.file(), session, proof))
                        .orElseGet(Seen.Closed::new);
            case PAUSED -> new Seen.Paused();
            case ALONE -> new Seen.Alone();
            case CLOSED -> new Seen.Closed();
        };
    }

    /// For who supervises, whatever the reader sees.
    ///
    /// @throws PageException for who may not see the page that is open
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    public Seen supervise(SignedIn who, RequestFile file, String proof) {
        return session(file)
                .filter(_ -> file.state() instanceof RequestState.Running)
                .map(session -> open(who, file, session, proof))
                .orElseGet(Seen.Closed::new);
    }

    private Seen open(SignedIn who, RequestFile file, Session session, String proof) {
        PageId page = PageId.of(file.id(), session.turn());
        Optional<Sight> again = dossier.again(who.person(), file.request().pupil(), page, proof);
        if (again.isPresent()) {
            return read(again.get(), file, session);
        }
        Granted<PupilId> key =
                access.ask(who, DossierActs.INSPECT, file.request().pupil()).orRefuse();
        return turned(who, file, session) ? read(dossier.look(key, page), file, session) : new Seen.Closed();
    }

    /// Which page was opened, for the minutes; not when the session closed since.
    private boolean turned(SignedIn who, RequestFile file, Session session) {
        return work.once(
                DossierActs.INSPECT,
                () -> {
                    sessions.turned(file.request(), session.turn(), session.page(), who.person(), clock.instant());
                    return true;
                },
                _ -> false);
    }

    /// Whatever closed in the meantime is closed.
    private Seen read(Sight sight, RequestFile file, Session session) {
        List<Laid> laid = work.read(DossierActs.INSPECT, () -> pages.list(file.request()));
        return reader.read(sight, file, session, laid).<Seen>map(Seen.Page::new).orElseGet(Seen.Closed::new);
    }
}
