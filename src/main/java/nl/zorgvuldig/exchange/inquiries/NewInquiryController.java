package nl.zorgvuldig.exchange.inquiries;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which head or support coordinator starts an inquiry: question, recipient and purpose.
@Controller
@RequestMapping("/leerlingen/{pupil}/vragen")
class NewInquiryController {
    private static final String TEMPLATE = "exchange/inquiries/ask";
    private static final int DAYS = 56;

    private final Inquiries inquiries;
    private final Pupils pupils;
    private final Clock clock;

    NewInquiryController(Inquiries inquiries, Pupils pupils, Clock clock) {
        this.inquiries = inquiries;
        this.pupils = pupils;
        this.clock = clock;
    }

    @GetMapping
    @Upholds({FROM_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    Page form(@Opens(ExchangeActs.PREPARE_EXCHANGE_CODE) Granted<PupilId> key) {
        return Page.of(
                TEMPLATE,
                page(
                        key,
                        Form.empty()
                                .numbered(clock)
                                .with("way", Inquiry.Way.MAIL.code())
                                .with(
                                        "until",
                                        SchoolDay.today(clock).plusDays(DAYS).toString())));
    }

    @PostMapping
    Page ask(@Opens(ExchangeActs.PREPARE_EXCHANGE_CODE) Granted<PupilId> key, Form form) {
        Optional<FormId> number = form.number("organisation");
        if (number.isEmpty()) {
            return Page.again(TEMPLATE, page(key, form));
        }
        return Page.answer(
                inquiries.prepare(key, number.get(), wish(form)),
                form,
                "organisation",
                id -> Page.seeOther(InquiryController.ADDRESS + "/" + id),
                () -> Page.again(TEMPLATE, page(key, form)));
    }

    private static InquiryWish wish(Form form) {
        return new InquiryWish(
                new ExchangeRecipient(form.value("organisation"), form.value("person"), form.value("email")),
                Arrays.stream(Inquiry.Way.values())
                        .filter(way -> way.code().equals(form.value("way")))
                        .findFirst(),
                form.value("wanted"),
                form.value("aim"),
                form.day("until"));
    }

    private NewInquiryPage page(Granted<PupilId> key, Form form) {
        return new NewInquiryPage(
                "/leerlingen/" + key.target() + "/vragen",
                "/leerlingen/" + key.target() + "/dossier",
                pupils.findName(key.target()).map(PersonName::full).orElse("–"),
                key.clause(),
                key.because(),
                form);
    }
}
