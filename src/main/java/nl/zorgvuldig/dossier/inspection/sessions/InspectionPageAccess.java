package nl.zorgvuldig.dossier.inspection.sessions;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.dossier.inspection.requests.RequestStore;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionSessionRules.ReaderView;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierInspectionAccess;
import nl.zorgvuldig.dossier.record.InspectionPageOpening;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Gives the page that is open in a session to its reader and its supervisor. Opening a page writes
/// one audit event; seeing it again while it stays open writes none.
@Component
public final class InspectionPageAccess {
    private final RequestStore requests;
    private final InspectionSessionStore sessions;
    private final SessionPageStore pages;
    private final InspectionPageReader reader;
    private final DossierInspectionAccess dossier;
    private final AccessControl access;
    private final Work work;
    private final Clock clock;

    InspectionPageAccess(
            RequestStore requests,
            InspectionSessionStore sessions,
            SessionPageStore pages,
            InspectionPageReader reader,
            DossierInspectionAccess dossier,
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

    /// What is open for the reader now, without its content. Empty for another person's request.
    public Optional<Watch> watch(SignedInUser who, RequestId id) {
        return work.read(Act.BROWSE, () -> requests.find(id))
                .filter(requestFile -> requestFile.request().by().equals(who.person()))
                .map(file -> {
                    Optional<InspectionSession> session = session(file);
                    return new Watch(
                            file, session, InspectionSessionRules.view(file.state(), session, SchoolDay.today(clock)));
                });
    }

    private Optional<InspectionSession> session(RequestFile file) {
        return work.read(Act.BROWSE, () -> sessions.find(file.request()));
    }

    /// A request and its session at one moment.
    public record Watch(RequestFile file, Optional<InspectionSession> session, ReaderView view) {
        /// For the script on the page: a changed code means that it must reload the page.
        public String code() {
            return switch (view) {
                case OPEN -> "open-" + session.map(InspectionSession::turn).orElse(0);
                case PAUSED -> "paused";
                case ALONE -> "alone";
                case CLOSED -> "closed";
            };
        }
    }

    /// For the reader, online.
    ///
    /// @throws PageException when they may not see the page that is open
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    public InspectionDisplay see(SignedInUser who, Watch watch, String proof) {
        return switch (watch.view()) {
            case OPEN ->
                watch.session()
                        .map(session -> open(who, watch.file(), session, proof))
                        .orElseGet(InspectionDisplay.Closed::new);
            case PAUSED -> new InspectionDisplay.Paused();
            case ALONE -> new InspectionDisplay.Alone();
            case CLOSED -> new InspectionDisplay.Closed();
        };
    }

    /// For the supervisor, whatever the reader sees.
    ///
    /// @throws PageException when they may not see the page that is open
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    public InspectionDisplay supervise(SignedInUser who, RequestFile file, String proof) {
        return session(file)
                .filter(_ -> file.state() instanceof RequestState.Running)
                .map(session -> open(who, file, session, proof))
                .orElseGet(InspectionDisplay.Closed::new);
    }

    private InspectionDisplay open(SignedInUser who, RequestFile file, InspectionSession session, String proof) {
        PageTurnId page = PageTurnId.of(file.id(), session.turn());
        Optional<InspectionPageOpening> again =
                dossier.again(who.person(), file.request().pupil(), page, proof);
        if (again.isPresent()) {
            return read(again.get(), file, session);
        }
        Granted<PupilId> key =
                access.ask(who, DossierActs.INSPECT, file.request().pupil()).orRefuse();
        return turned(who, file, session)
                ? read(dossier.look(key, page), file, session)
                : new InspectionDisplay.Closed();
    }

    /// Records which page was opened, for the minutes; false when the session has closed since.
    private boolean turned(SignedInUser who, RequestFile file, InspectionSession session) {
        return work.once(
                DossierActs.INSPECT,
                () -> {
                    sessions.turned(file.request(), session.turn(), session.page(), who.person(), clock.instant());
                    return true;
                },
                _ -> false);
    }

    /// Shows as closed what was closed in the meantime.
    private InspectionDisplay read(InspectionPageOpening sight, RequestFile file, InspectionSession session) {
        List<PlacedPiece> laid = work.read(DossierActs.INSPECT, () -> pages.list(file.request()));
        return reader.read(sight, file, session, laid)
                .<InspectionDisplay>map(InspectionDisplay.Page::new)
                .orElseGet(InspectionDisplay.Closed::new);
    }

    /// Identity of one turning of a page in one session.
    record PageTurnId(UUID value) implements Id {
        static PageTurnId of(RequestId request, int turn) {
            return new PageTurnId(UUID.nameUUIDFromBytes((request + "/" + turn).getBytes(StandardCharsets.UTF_8)));
        }
    }
}
