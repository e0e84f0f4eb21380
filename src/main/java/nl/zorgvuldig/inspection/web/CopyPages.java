package nl.zorgvuldig.inspection.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.inspection.AccessRequest;
import nl.zorgvuldig.inspection.Copies;
import nl.zorgvuldig.inspection.InspectionTerms.Pressure;
import nl.zorgvuldig.inspection.Move;
import nl.zorgvuldig.inspection.RefusalGround;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.Stage;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import org.springframework.stereotype.Component;

/// Puts together what the head sees of a request for a copy.
@Component
class CopyPages {
    private final Copies copies;
    private final RequestPages requests;
    private final Accounts accounts;
    private final Pupils pupils;
    private final Clock clock;

    CopyPages(Copies copies, RequestPages requests, Accounts accounts, Pupils pupils, Clock clock) {
        this.copies = copies;
        this.requests = requests;
        this.accounts = accounts;
        this.pupils = pupils;
        this.clock = clock;
    }

    CopyPage page(Granted<PupilId> key, RequestFile file, CopyForms forms) {
        AccessRequest request = file.request();
        Stage stage = file.stage();
        Pressure pressure = file.terms().on(SchoolDay.today(clock));
        Optional<Stage.Declined> declined = stage instanceof Stage.Declined one ? Optional.of(one) : Optional.empty();
        return new CopyPage(
                RequestPages.address(file),
                PiecePages.address(file),
                requests.pupil(key.target()),
                key.clause(),
                key.because(),
                requests.name(request.by()),
                request.standing().code(),
                request.at(),
                request.wish(),
                file.terms(),
                file.waiting() ? Optional.of(Codes.of(pressure)) : Optional.empty(),
                StageTone.of(pressure),
                stage.code(),
                StageTone.of(stage),
                declined.map(one -> one.ground().code()),
                declined.map(Stage.Declined::reason),
                copies.find(file),
                stage instanceof Stage.Offered(LocalDate until) ? Optional.of(until) : Optional.empty(),
                stage instanceof Stage.Given(LocalDate on) ? Optional.of(on) : Optional.empty(),
                accounts.emailOf(request.by()).isPresent(),
                Arrays.stream(Move.values()).filter(file::can).map(Codes::of).toList(),
                Arrays.stream(RefusalGround.values()).map(RefusalGround::code).toList(),
                file.steps().stream().map(requests::line).toList(),
                forms.seen(file.steps().size()));
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
