package nl.zorgvuldig.privacy.register.assessments;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.privacy.register.Dpia;
import nl.zorgvuldig.privacy.register.RegisterReaders;
import nl.zorgvuldig.privacy.register.RegisterReaders.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages of impact assessments and their review dates.
@Controller
@RequestMapping(DpiaController.ADDRESS)
public class DpiaController {
    public static final String ADDRESS = "/dpia";
    private static final String LIST = "privacy/register/assessments/dpias";
    private static final String ONE = "privacy/register/assessments/dpia";

    private final Dpias dpias;
    private final RegisterReaders readers;
    private final Clock clock;

    DpiaController(Dpias dpias, RegisterReaders readers, Clock clock) {
        this.dpias = dpias;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page dpias(SignedInUser who) {
        return readers.reading(
                who, reader -> Page.of(LIST, page(reader, Form.empty().numbered(clock))));
    }

    @PostMapping
    @Upholds(CONFIDENTIALITY)
    Page add(SignedInUser who, Form form) {
        return readers.only(who, Reader.WRITER, () -> {
            Supplier<Page> again = () -> Page.again(LIST, page(Reader.WRITER, form));
            return form.number("title")
                    .map(number -> Page.answer(
                            dpias.add(
                                    number.makes(who.person(), who.board()), form.value("title"), form.value("reason")),
                            form,
                            "title",
                            id -> Page.seeOther(ADDRESS + "/" + id),
                            again))
                    .orElseGet(again);
        });
    }

    @GetMapping("/{dpia}")
    @Upholds(CONFIDENTIALITY)
    Page one(@PathVariable String dpia, SignedInUser who) {
        return readers.reading(
                who,
                reader -> find(dpia)
                        .map(each -> Page.of(ONE, page(each, reader == Reader.WRITER, Form.empty())))
                        .orElseGet(Page::notFound));
    }

    @PostMapping("/{dpia}")
    @Upholds(CONFIDENTIALITY)
    Page review(@PathVariable String dpia, SignedInUser who, Form form) {
        return readers.only(
                who,
                Reader.WRITER,
                () -> find(dpia)
                        .map(each -> Page.answer(
                                dpias.review(
                                        each,
                                        form.day("heldOn"),
                                        form.value("outcome"),
                                        form.value("measures"),
                                        form.day("nextOn")),
                                form,
                                "heldOn",
                                _ -> Page.seeOther(ADDRESS + "/" + each.id()),
                                () -> Page.again(ONE, page(each, true, form))))
                        .orElseGet(Page::notFound));
    }

    private DpiaPage page(Dpia dpia, boolean writes, Form form) {
        return new DpiaPage(dpia, dpias.rules().standing(dpia.newest()), writes, form);
    }

    private Optional<Dpia> find(String dpia) {
        return Id.parse(dpia).flatMap(dpias::find);
    }

    private DpiasPage page(Reader reader, Form form) {
        return new DpiasPage(
                dpias.list().stream()
                        .map(dpia -> new DpiasPage.Row(dpia, dpias.rules().standing(dpia.newest())))
                        .toList(),
                reader == Reader.WRITER,
                form);
    }
}
