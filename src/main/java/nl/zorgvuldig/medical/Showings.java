package nl.zorgvuldig.medical;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.AccessRequest;
import nl.zorgvuldig.inspection.Asking;
import nl.zorgvuldig.inspection.OwnRequests;
import nl.zorgvuldig.inspection.RequestEvent;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestState;
import nl.zorgvuldig.inspection.StrangerBook;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to showing a medical file beside the doctor: page by page, on the doctor's own screen,
/// in the session in which the doctor's key is open. There is no other screen, so being there needs
/// no proof: without the open key nothing is shown.
@Component
@Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
public final class Showings {
    /// In an objection: what is wrong is what would be shown.
    public static final String PIECES = "pieces";

    private final ViewingStore viewings;
    private final LaidStore laid;
    private final KeptBack keptBack;
    private final StrangerBook strangers;
    private final MedicalFiles files;
    private final MedicalPapers papers;
    private final OwnRequests dossiers;
    private final ViewingLog log;
    private final Work work;
    private final Clock clock;

    Showings(
            ViewingStore viewings,
            LaidStore laid,
            KeptBack keptBack,
            StrangerBook strangers,
            MedicalFiles files,
            MedicalPapers papers,
            OwnRequests dossiers,
            ViewingLog log,
            Work work,
            Clock clock) {
        this.viewings = viewings;
        this.laid = laid;
        this.keptBack = keptBack;
        this.strangers = strangers;
        this.files = files;
        this.papers = papers;
        this.dossiers = dossiers;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Why this doctor cannot begin now; empty when they can.
    public Optional<Sentence> whyNot(SignedIn doctor, RequestFile request) {
        Asking asking =
                dossiers.asking(request.request().by(), request.request().pupil());
        return ViewingRules.whyNotBegin(request, doctor.person(), asking, SchoolDay.today(clock));
    }

    /// Lays the file out in pages, as it is now, and begins. Begun twice, it is begun once.
    public Outcome<Nothing> begin(SignedIn doctor, Unsealed file, RequestFile request) {
        if (request.state() instanceof RequestState.Running && Viewings.shows(doctor.person(), request)) {
            return Outcome.done();
        }
        Optional<Sentence> whyNot = whyNot(doctor, request);
        if (whyNot.isPresent()) {
            return no(whyNot.get());
        }
        List<MedicalEntry> entries = files.read(file).entries();
        Set<EntryId> held = keptBack.list(request).keySet();
        List<LaidPage> pages = ViewingRules.layOut(entries, held);
        if (pages.isEmpty()) {
            return no(Sentence.of("medical.viewing.no.pages"));
        }
        int ofOthers = ofOthers(request, ViewingRules.shown(entries, held)).size();
        if (ofOthers > 0) {
            return no(PIECES, Sentence.of("medical.viewing.no.others", ofOthers));
        }
        Recorded<RequestEvent> opened = request.next(doctor.person(), clock.instant(), new RequestEvent.Opened());
        return work.once(
                MedicalActs.SHOW_MEDICAL,
                () -> {
                    pages.forEach(page -> laid.add(request.request(), page));
                    viewings.add(request, opened);
                    log.byDoctor("opened", request.request());
                    return Outcome.done();
                },
                _ -> Outcome.conflict());
    }

    /// Which of these cannot be shown as they are: they say something of others, as the program
    /// knows them.
    ///
    /// @param entries that are not kept back
    public Set<EntryId> ofOthers(RequestFile request, List<MedicalEntry> entries) {
        AccessRequest asked = request.request();
        return ViewingRules.ofOthers(entries, strangers.among(asked.pupil(), List.of(), asked.by()));
    }

    private static Outcome<Nothing> no(Sentence because) {
        return no("begin", because);
    }

    private static Outcome<Nothing> no(String field, Sentence because) {
        return Outcome.rejected(field, because);
    }

    /// One page, on the day on which it began. Empty when there is no such page, or it does not
    /// open with this key any more.
    ///
    /// @param number from 1
    public Optional<ShownPage> page(Unsealed file, String session, RequestFile request, int number) {
        boolean open = request.state() instanceof RequestState.Running
                && Viewings.shows(file.granted().person(), request)
                && SchoolDay.of(request.history().getLast().at()).equals(SchoolDay.today(clock));
        if (!open) {
            return Optional.empty();
        }
        List<LaidPage> pages = work.read(MedicalActs.SHOW_MEDICAL, () -> laid.list(request.request()));
        Optional<ShownPage> shown = pages.stream()
                .filter(one -> one.page() == number)
                .findFirst()
                .flatMap(one -> read(file, session, one, pages.size()));
        shown.ifPresent(one -> turn(request, one.at()));
        return shown;
    }

    private Optional<ShownPage> read(Unsealed file, String session, LaidPage at, int pages) {
        return switch (at.kind()) {
            case ENTRY ->
                files.history(file, at.entry()).stream()
                        .filter(one -> one.version() == at.part())
                        .findFirst()
                        .map(one ->
                                new ShownPage(at, pages, one, one.text().lines().toList()));
            case DOCUMENT ->
                papers.open(file, session, at.entry())
                        .map(one -> new ShownPage(at, pages, one.document(), one.paragraphs()));
        };
    }

    private void turn(RequestFile request, LaidPage page) {
        work.change(MedicalActs.SHOW_MEDICAL, () -> {
            if (laid.turn(request.request(), page, clock.instant())) {
                log.byDoctor("turned", request.request(), page.entry().value());
            }
        });
    }
}
