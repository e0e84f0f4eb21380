package nl.zorgvuldig.dossier.inspection.copies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.InspectionTerms.Pressure;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.dossier.inspection.requests.web.RequestPages;
import nl.zorgvuldig.dossier.inspection.requests.web.RequestTone;
import nl.zorgvuldig.dossier.inspection.withholding.InspectionPiecePages;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Builds the head's pages about a request for a copy.
@Component
class CopyPages {
    /// The events that the head can record.
    private static final List<Class<? extends RequestEvent>> OF_KEEPER = List.of(
            RequestEvent.Ordered.class,
            RequestEvent.Declined.class,
            RequestEvent.Offered.class,
            RequestEvent.Given.class);

    private final DossierCopies copies;
    private final RequestPages requests;
    private final OwnRequests own;
    private final Accounts accounts;
    private final Pupils pupils;
    private final Clock clock;

    CopyPages(
            DossierCopies copies,
            RequestPages requests,
            OwnRequests own,
            Accounts accounts,
            Pupils pupils,
            Clock clock) {
        this.copies = copies;
        this.requests = requests;
        this.own = own;
        this.accounts = accounts;
        this.pupils = pupils;
        this.clock = clock;
    }

    CopyPage page(Granted<PupilId> key, RequestFile file, CopyForms forms) {
        AccessRequest request = file.request();
        RequestState stage = file.state();
        Pressure pressure = file.terms().on(SchoolDay.today(clock));
        Optional<RequestState.Declined> declined =
                stage instanceof RequestState.Declined each ? Optional.of(each) : Optional.empty();
        return new CopyPage(
                RequestPages.address(file),
                InspectionPiecePages.address(file),
                requests.pupil(key.target()),
                key.clause(),
                key.because(),
                requests.name(request.by()),
                request.standing().code(),
                request.at(),
                request.wish(),
                file.terms(),
                file.waiting() ? Optional.of(Codes.of(pressure)) : Optional.empty(),
                RequestTone.of(pressure),
                stage.code(),
                RequestTone.of(stage),
                declined.map(each -> each.ground().code()),
                declined.map(RequestState.Declined::reason),
                copies.find(file),
                stage instanceof RequestState.Offered(LocalDate until) ? Optional.of(until) : Optional.empty(),
                stage instanceof RequestState.Offered ? own.changed(file) : Optional.empty(),
                stage instanceof RequestState.Given(LocalDate on) ? Optional.of(on) : Optional.empty(),
                accounts.emailOf(request.by()).isPresent(),
                OF_KEEPER.stream().filter(file::can).collect(Collectors.toSet()),
                Arrays.stream(CopyRefusalGround.values())
                        .map(CopyRefusalGround::code)
                        .toList(),
                file.history().stream().map(requests::line).toList(),
                forms.seen(file.history().size()));
    }

    /// Empty when there is no copy to hand over.
    Optional<CopyReceipt> receipt(RequestFile file) {
        return copies.find(file)
                .flatMap(copy -> pupils.findName(copy.pupil())
                        .map(pupil -> new CopyReceipt(
                                accounts.nameOf(file.request().by()),
                                pupil,
                                requests.name(Acting.current().person()),
                                SchoolDay.of(copy.madeAt()),
                                copy.pages(),
                                file.id().toString(),
                                copy.fingerprint())));
    }
}
