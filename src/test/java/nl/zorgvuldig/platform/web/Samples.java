package nl.zorgvuldig.platform.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.DependencyUnavailable;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.errors.ProblemPage;
import nl.zorgvuldig.platform.web.errors.RequestProblem;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Pages as other modules make them: a form with every kind of field, a refusal, something missing,
/// something broken.
@TestComponent
@Controller
class Samples {
    private static final List<Form.Option> KINDS = List.of(
            Form.Option.of("observation", "Observatie"),
            new Form.Option("result", "Resultaat", "Van een toets of een opdracht."));

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final PageFrames frames;

    Samples(PageFrames frames) {
        this.frames = frames;
    }

    @GetMapping(path = "/proef/formulier", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String form(HttpServletRequest request) {
        return page(Form.empty(), frames.of(request));
    }

    @PostMapping(path = "/proef/formulier", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String sent(Form form, HttpServletRequest request) {
        form.required("title", "web.form.choose");
        form.requiredDay("day", "web.form.choose");
        form.required("kind", "web.form.choose");
        return form.wrong() ? page(form, frames.of(request)) : "bewaard: " + form.value("title");
    }

    @GetMapping("/proef/opnieuw")
    Page again() {
        return Page.again("platform/web/problem", new ProblemPage(RequestProblem.NOT_UNDERSTOOD, ""));
    }

    @GetMapping("/proef/gedaan")
    Page done(@RequestParam String next) {
        return Page.answer(Outcome.done(), Form.empty(), "title", _ -> Page.seeOther(next), () -> again());
    }

    @GetMapping("/proef/nee")
    Page refused() {
        return Page.refused(
                Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY,
                Sentence.of("web.problem.NOT_ALLOWED.text"),
                List.of(
                        RoleContact.HEAD
                                .named("Anouk Jansen")
                                .at("directie@school.example")
                                .onPhone("000-123456"),
                        RoleContact.DATA_PROTECTION_OFFICER));
    }

    @GetMapping("/proef/leerling/{pupil}")
    Page pupil(@PathVariable UUID pupil) {
        return Page.notFound();
    }

    @GetMapping("/proef/getal")
    Page number(@RequestParam int number) {
        return Page.notFound();
    }

    @GetMapping("/proef/stuk")
    Page broken() {
        try {
            return Page.of("platform/web/problem", Integer.valueOf("Daan de Groot"));
        } catch (NumberFormatException cause) {
            throw new IllegalStateException("broken on purpose", cause);
        }
    }

    @GetMapping("/proef/uit")
    Page away() {
        try {
            return Page.of("platform/web/problem", Integer.valueOf("Daan de Groot"));
        } catch (NumberFormatException cause) {
            throw new Away("the log could not be written", new IllegalStateException(cause));
        }
    }

    private static final class Away extends DependencyUnavailable {
        private static final long serialVersionUID = 1L;

        Away(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private String page(Form form, PageFrame frame) {
        Content fields = output -> {
            field(output, "text", frame, form, Map.of("name", "title", "label", "Titel"));
            field(
                    output,
                    "textarea",
                    frame,
                    form,
                    Map.of("name", "text", "label", "Tekst", "hint", "Schrijf op wat u zag.", "optional", true));
            field(output, "date", frame, form, Map.of("name", "day", "label", "Datum"));
            field(output, "select", frame, form, Map.of("name", "kind", "label", "Soort", "options", KINDS));
            field(
                    output,
                    "radio",
                    frame,
                    form,
                    Map.of("name", "which", "label", "Welke?", "options", KINDS, "optional", true));
            field(output, "checkbox", frame, form, Map.of("name", "sure", "label", "Ik weet het zeker"));
            field(output, "file", frame, form, Map.of("name", "file", "label", "Bestand", "optional", true));
            output.writeContent(
                    "<div class=\"actions\"><button class=\"nl-button nl-button--primary\" type=\"submit\">Bewaren</button> <a class=\"nl-link\" href=\"/\">Niet doen</a></div>");
        };
        Content content = output -> {
            output.writeContent(
                    "<h1 class=\"nl-heading nl-heading--level-1\">Schrijf in het dossier</h1><section class=\"card\">");
            templates.render(
                    "platform/web/form.jte",
                    Map.of("frame", frame, "form", form, "action", "/proef/formulier", "content", fields),
                    output);
            output.writeContent("</section>");
        };
        StringOutput page = new StringOutput();
        templates.render(
                "platform/web/layout.jte",
                Map.of("frame", frame, "title", "Schrijven", "content", content, "lively", true),
                page);
        return page.toString();
    }

    private void field(
            gg.jte.TemplateOutput output, String kind, PageFrame frame, Form form, Map<String, Object> more) {
        Map<String, Object> parameters = new java.util.HashMap<>(more);
        parameters.put("frame", frame);
        parameters.put("form", form);
        templates.render("platform/web/field/" + kind + ".jte", parameters, output);
    }
}
