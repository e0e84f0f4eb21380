package nl.zorgvuldig.privacy.register.processors;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.privacy.register.RegisterReaders;
import nl.zorgvuldig.privacy.register.RegisterReaders.Reader;
import nl.zorgvuldig.privacy.register.processors.DataProcessors.AgreementWish;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages of processors and the agreements with them.
@Controller
@RequestMapping(ProcessorController.ADDRESS)
public class ProcessorController {
    public static final String ADDRESS = "/verwerkers";
    private static final String LIST = "privacy/register/processors/processors";
    private static final String ONE = "privacy/register/processors/processor";

    private final DataProcessors processors;
    private final RegisterReaders readers;
    private final Clock clock;

    ProcessorController(DataProcessors processors, RegisterReaders readers, Clock clock) {
        this.processors = processors;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page processors(SignedInUser who) {
        return readers.reading(
                who, reader -> Page.of(LIST, page(reader, Form.empty().numbered(clock))));
    }

    @PostMapping
    @Upholds(CONFIDENTIALITY)
    Page add(SignedInUser who, Form form) {
        return readers.only(who, Reader.WRITER, () -> {
            Supplier<Page> again = () -> Page.again(LIST, page(Reader.WRITER, form));
            return form.number("name")
                    .map(number -> Page.answer(
                            processors.add(
                                    number.makes(who.person(), who.board()),
                                    form.value("name"),
                                    form.value("service"),
                                    form.value("country")),
                            form,
                            "name",
                            id -> Page.seeOther(ADDRESS + "/" + id),
                            again))
                    .orElseGet(again);
        });
    }

    @GetMapping("/{processor}")
    @Upholds(CONFIDENTIALITY)
    Page one(@PathVariable String processor, SignedInUser who) {
        return readers.reading(
                who,
                reader -> find(processor)
                        .map(line -> Page.of(ONE, new ProcessorPage(line, reader == Reader.WRITER, filled(line))))
                        .orElseGet(Page::notFound));
    }

    @PostMapping("/{processor}")
    @Upholds(CONFIDENTIALITY)
    Page agree(@PathVariable String processor, SignedInUser who, Form form) {
        return readers.only(
                who,
                Reader.WRITER,
                () -> find(processor).map(line -> agree(line, form)).orElseGet(Page::notFound));
    }

    private Page agree(DataProcessors.Line line, Form form) {
        if (!form.value("until").isEmpty()) {
            form.requiredDay("until", "register.no.day");
        }
        Supplier<Page> again = () -> Page.again(ONE, new ProcessorPage(line, true, form));
        if (form.wrong()) {
            return again.get();
        }
        AgreementWish wish = new AgreementWish(
                form.day("signedOn"),
                form.day("from"),
                form.day("until"),
                form.value("filed"),
                form.value("subprocessors"));
        return Page.answer(
                processors.agree(line, wish),
                form,
                "signedOn",
                _ -> Page.seeOther(ADDRESS + "/" + line.processor().id()),
                again);
    }

    @PostMapping("/{processor}/beeindigen")
    @Upholds(CONFIDENTIALITY)
    Page end(@PathVariable String processor, SignedInUser who) {
        return readers.only(
                who,
                Reader.WRITER,
                () -> find(processor)
                        .map(line -> {
                            processors.end(line);
                            return Page.seeOther(ADDRESS);
                        })
                        .orElseGet(Page::notFound));
    }

    private static Form filled(DataProcessors.Line line) {
        Form form = Form.empty();
        line.current().ifPresent(now -> {
            form.with("signedOn", now.signedOn().toString())
                    .with("from", now.from().toString())
                    .with("filed", now.filed())
                    .with("subprocessors", now.subprocessors());
            if (!now.until().equals(Period.OPEN)) {
                form.with("until", now.until().toString());
            }
        });
        return form;
    }

    private Optional<DataProcessors.Line> find(String processor) {
        return Id.parse(processor).flatMap(processors::find);
    }

    private ProcessorsPage page(Reader reader, Form form) {
        return new ProcessorsPage(processors.list(), reader == Reader.WRITER, form);
    }
}
