package nl.zorgvuldig.exchange.inquiries;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.exchange.notices.GuardianNoticeLetters;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.TagTone;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Obtains the key to an inquiry and composes its page. Inquiries that the reader has nothing to
/// do with are not found.
@Component
public class InquiryPages {
    private final AccessControl access;
    private final Inquiries inquiries;
    private final GuardianNoticeLetters letters;
    private final Pupils pupils;
    private final Accounts accounts;

    InquiryPages(
            AccessControl access,
            Inquiries inquiries,
            GuardianNoticeLetters letters,
            Pupils pupils,
            Accounts accounts) {
        this.access = access;
        this.inquiries = inquiries;
        this.letters = letters;
        this.pupils = pupils;
        this.accounts = accounts;
    }

    Page with(SignedInUser who, UUID id, PupilDossierAct act, BiFunction<Granted<PupilId>, InquiryFile, Page> what) {
        InquiryId inquiry = new InquiryId(id);
        Optional<PupilId> pupil = inquiries.findPupil(inquiry);
        if (pupil.isEmpty()) {
            return Page.notFound();
        }
        Granted<PupilId> key = access.ask(who, act, pupil.get()).orRefuse();
        return inquiries.find(key, inquiry).map(file -> what.apply(key, file)).orElseGet(Page::notFound);
    }

    /// @param sending the forms, one of which was sent
    InquiryPage page(Granted<PupilId> key, InquiryFile file, Form sending, Form entering, Form stopping) {
        String seen = Integer.toString(file.history().size());
        String dossier = "/leerlingen/" + key.target() + "/dossier";
        Optional<Sentence> whyNot = inquiries.whyNotSend(file);
        return new InquiryPage(
                InquiryController.ADDRESS + "/" + file.id(),
                dossier,
                pupils.findName(key.target()).map(PersonName::full).orElse("–"),
                key.clause(),
                key.because(),
                file.request(),
                stage(file.state(), whyNot.isEmpty()),
                tone(file.state()),
                whyNot,
                inquiries.answers(file),
                key.relation() == AccessRelation.HEAD,
                file.state().over(),
                file.last(InquiryEvent.Sent.class).isPresent(),
                steps(file, dossier),
                letters.list(file),
                sending.with("seen", seen),
                entering.with("seen", seen),
                stopping.with("seen", seen));
    }

    /// The stage as a code; with full consent it no longer waits for consent.
    ///
    /// @param agreed whether it may be sent now
    public static String stage(InquiryState state, boolean agreed) {
        return state == InquiryState.WAITING && agreed ? "ready" : state.code();
    }

    public static TagTone tone(InquiryState state) {
        return switch (state) {
            case WAITING -> TagTone.WAIT;
            case SENT, ANSWERED -> TagTone.YES;
            case STOPPED, ENDED -> TagTone.NO;
        };
    }

    private List<InquiryPage.Past> steps(InquiryFile file, String dossier) {
        return file.history().stream()
                .map(recorded -> new InquiryPage.Past(
                        recorded.event().code(),
                        recorded.by().equals(PersonId.PROGRAM)
                                ? ""
                                : accounts.nameOf(recorded.by()).full(),
                        recorded.at(),
                        recorded.event().words(),
                        recorded.event()
                                .filed()
                                .map(id -> dossier + "/documenten/" + id)
                                .orElse("")))
                .toList();
    }
}
