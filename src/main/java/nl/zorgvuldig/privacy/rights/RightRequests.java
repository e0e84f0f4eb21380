package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.ThirdPartyDetector;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.rights.deadlines.RightMail;
import nl.zorgvuldig.privacy.rights.own.OwnSubjects;
import nl.zorgvuldig.privacy.rights.restriction.RestrictionScope;
import nl.zorgvuldig.privacy.rights.restriction.RestrictionScope.Extent;
import nl.zorgvuldig.privacy.rights.restriction.RightRestrictionStore;
import org.springframework.stereotype.Component;

/// Decisions on requests: the requests that the acting person decides on, and the events they add.
@Component
public final class RightRequests {
    private final RightStore store;
    private final CaseFiles<RightFile, RightEvent> files;
    private final RightRestrictionStore stills;
    private final RestrictionScope choosing;
    private final OwnSubjects subjects;
    private final ThirdPartyDetector strangers;
    private final RightMail mail;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    RightRequests(
            RightStore store,
            RightRestrictionStore stills,
            RestrictionScope choosing,
            OwnSubjects subjects,
            ThirdPartyDetector strangers,
            RightMail mail,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.files = new CaseFiles<>(store, work, clock);
        this.stills = stills;
        this.choosing = choosing;
        this.subjects = subjects;
        this.strangers = strangers;
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The requests, newest first. A list with names in it is an audit event.
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    public List<RightFile> list(SignedInUser keeper) {
        List<RightFile> kept = work.read(RightActs.KEEP_RIGHT, store::list).stream()
                .filter(file -> !file.request().by().equals(keeper.person()))
                .toList();
        if (!kept.isEmpty()) {
            log.append(log.done(RightActs.KEEP_RIGHT, OTHER_FILES_WITH_DIRECTION, "seen")
                    .counting(kept.size()));
        }
        return kept;
    }

    /// The request; empty if the acting person has nothing to do with it, or if there is none.
    public Optional<RightFile> find(RightId id) {
        return work.read(RightActs.KEEP_RIGHT, () -> store.find(id));
    }

    /// The capacity in which the requester could make the request today; empty when they no longer
    /// could.
    public Optional<RightRequesterCapacity> now(RightFile file) {
        return subjects.now(file.request());
    }

    /// Adds one event ([CaseFiles]).
    ///
    /// @param seen how many events the keeper saw
    @Upholds({WHERE_TO_TURN, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> take(Granted<RightFile> key, int seen, RightEvent event) {
        return take(key, seen, event, new Extent.None());
    }

    /// @param scope what is restricted by it
    @Upholds({WHERE_TO_TURN, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> take(Granted<RightFile> key, int seen, RightEvent event, Extent scope) {
        RightFile file = key.target();
        Set<UUID> items = items(file, scope);
        return files.record(RightActs.KEEP_RIGHT, file, seen, event, () -> objections(file, event, items), () -> {
            key.use(RightActs.KEEP_RIGHT);
            stills.add(file.id(), items);
            mail.tell(file.request(), event);
            log.append(line(event.code(), key, file));
        });
    }

    private List<Objection> objections(RightFile file, RightEvent event, Set<UUID> items) {
        LocalDate today = SchoolDay.today(clock);
        return Stream.of(
                        RightRules.RULES
                                .whyNot(file, event.getClass(), today)
                                .map(no -> new Objection("move", no))
                                .stream(),
                        objections(file, event, today).stream(),
                        RightRules.scope(file, event, items).stream(),
                        names(file.request(), event).stream())
                .flatMap(said -> said)
                .toList();
    }

    private Set<UUID> items(RightFile file, Extent scope) {
        return switch (scope) {
            case Extent.None _ -> Set.of();
            case Extent.Whole _ -> choosing.whole(file.request());
            case Extent.Pieces(Set<UUID> ids) -> choosing.there(file.request(), ids);
        };
    }

    /// How many items are restricted because of a request.
    public int still(RightFile file) {
        Set<UUID> items = work.read(RightActs.KEEP_RIGHT, () -> stills.of(file.id()));
        return items.contains(file.request().about().id()) ? items.size() - 1 : items.size();
    }

    private static List<Objection> objections(RightFile file, RightEvent event, LocalDate today) {
        return switch (event) {
            case RightEvent.Withdrawn _, RightEvent.Checked _ -> List.of();
            case RightEvent.Extended(String reason) ->
                RightRules.text("delay", reason).stream().toList();
            case RightEvent.Decided decided -> RightRules.decision(file, decided);
            case RightEvent.Done(String words) ->
                RightRules.text("words", words).stream().toList();
            case RightEvent.Lifted lifted -> RightRules.lifting(lifted, today);
        };
    }

    /// Objection to names in the text for the requester: no other child and no contact details of
    /// the other parent may appear in it. In an answer about oneself, no contact details of the
    /// other parent of one's children.
    private Optional<Objection> names(RightRequest request, RightEvent event) {
        String field =
                switch (event) {
                    case RightEvent.Extended _ -> "delay";
                    case RightEvent.Done _ -> "words";
                    case RightEvent.Withdrawn _, RightEvent.Checked _, RightEvent.Decided _, RightEvent.Lifted _ ->
                        "reason";
                };
        return event.said()
                .flatMap(words -> request.pupil()
                        .map(pupil -> strangers.said(pupil, request.by(), field, words))
                        .orElseGet(() -> strangers.said(request.by(), field, words)));
    }

    /// Records that the letter is fetched, to hand over on paper.
    public void letter(Granted<RightFile> key) {
        log.append(line("letter", key, key.use(RightActs.KEEP_RIGHT)));
    }

    private AuditEvent line(String what, Granted<RightFile> key, RightFile file) {
        return log.done(RightActs.KEEP_RIGHT, key.clause(), what)
                .about(new PersonId(file.request().about().id()))
                .through(file.id());
    }

    /// Takes over a request with its events from elsewhere. Only for the system account.
    ///
    /// @param still what is restricted by it
    public void takeOver(RightFile file, Set<UUID> still) {
        work.change(Act.MAINTAIN, () -> {
            store.add(file.request());
            file.history().forEach(event -> store.add(file, event));
            stills.add(file.id(), still);
        });
    }
}
