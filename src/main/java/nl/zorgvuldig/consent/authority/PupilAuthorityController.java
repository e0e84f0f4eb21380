package nl.zorgvuldig.consent.authority;

import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.consent.authority.PupilAuthorities.AuthorityInput;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Lets the head record authority over a pupil, and disputes between those who have it.
@Controller
@RequestMapping("/leerlingen/{pupil}/gezag")
class PupilAuthorityController {
    private static final String TEMPLATE = "consent/authority/authority";

    private final PupilAuthorities authorities;
    private final ConsentDisputes disputes;
    private final PupilAuthorityPages pages;

    PupilAuthorityController(PupilAuthorities authorities, ConsentDisputes disputes, PupilAuthorityPages pages) {
        this.authorities = authorities;
        this.disputes = disputes;
        this.pages = pages;
    }

    @GetMapping
    @Upholds(PARENT_DATA_IN_DOSSIER)
    Page authority(@Opens(EnrolmentActs.KEEP_AUTHORITY_CODE) Granted<PupilId> key) {
        return Page.of(TEMPLATE, pages.page(key, Form.empty(), Form.empty()));
    }

    @PostMapping
    Page record(@Opens(EnrolmentActs.KEEP_AUTHORITY_CODE) Granted<PupilId> key, Form form) {
        wish(form).ifPresent(wish -> form.wrong(authorities.record(key, wish)));
        return form.wrong()
                ? Page.again(TEMPLATE, pages.page(key, form, Form.empty()))
                : Page.saved(PupilAuthorityPages.address(key.target()));
    }

    @PostMapping("/meningsverschil")
    Page open(@Opens(EnrolmentActs.KEEP_AUTHORITY_CODE) Granted<PupilId> key, Form form) {
        Optional<PurposeKey> purpose = PurposeKey.parse(form.value("purpose")).filter(pages::asked);
        return answer(key, form, disputes.open(key, purpose, form.value("reason")));
    }

    @PostMapping("/meningsverschil/{dispute}/sluiten")
    Page close(@PathVariable UUID dispute, @Opens(EnrolmentActs.KEEP_AUTHORITY_CODE) Granted<PupilId> key, Form form) {
        return answer(key, form, disputes.close(key, dispute, form.value("reason")));
    }

    private Page answer(Granted<PupilId> key, Form form, List<Objection> objections) {
        form.wrong(objections);
        return form.wrong()
                ? Page.again(TEMPLATE, pages.page(key, Form.empty(), form))
                : Page.saved(PupilAuthorityPages.address(key.target()));
    }

    private static Optional<AuthorityInput> wish(Form form) {
        Optional<PersonId> person = Id.parse(form.value("person")).map(PersonId::new);
        if (person.isEmpty()) {
            form.wrong("person", "consent.objection.no_guardian");
        }
        Optional<ParentalAuthority> authority = one(ParentalAuthority.values(), form.value("authority"));
        if (authority.isEmpty()) {
            form.wrong("authority", "consent.objection.no_authority");
        }
        Optional<AuthorityEvidence> evidence = one(AuthorityEvidence.values(), form.value("evidence"));
        if (evidence.isEmpty()) {
            form.wrong("evidence", "consent.objection.no_evidence");
        }
        Optional<LocalDate> from = form.requiredDay("from", "consent.objection.no_day");
        Optional<LocalDate> until = form.value("until").isEmpty()
                ? Optional.empty()
                : form.requiredDay("until", "consent.objection.no_day");
        return form.wrong()
                ? Optional.empty()
                : Optional.of(new AuthorityInput(
                        person.orElseThrow(),
                        authority.orElseThrow(),
                        evidence.orElseThrow(),
                        from.orElseThrow(),
                        until));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String code) {
        return Arrays.stream(all).filter(array -> Codes.of(array).equals(code)).findFirst();
    }
}
