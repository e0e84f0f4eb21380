package nl.zorgvuldig.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import nl.zorgvuldig.platform.web.errors.ProblemPage;
import nl.zorgvuldig.platform.web.errors.RequestProblem;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.navigation.KeyboardShortcuts;
import nl.zorgvuldig.platform.web.server.HostCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Writer of a [Page]. A page is rendered whole before its first byte is sent, so that one that
/// breaks halfway becomes an error page.
@Component
public class PageWriter implements HandlerMethodReturnValueHandler {
    private static final Duration A_YEAR = Duration.ofDays(365);

    /// Longer than the way to the next page takes, shorter than somebody stays away from it.
    private static final Duration UNTIL_SHOWN = Duration.ofSeconds(30);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final PageFrames frames;
    private final ObjectProvider<RefusalListener> gate;

    PageWriter(PageFrames frames, ObjectProvider<RefusalListener> gate) {
        this.frames = frames;
        this.gate = gate;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return returnType.getParameterType() == Page.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        Page page = (Page) Objects.requireNonNull(returned);
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        note(page, asked);
        write(page, asked, Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
    }

    /// Reports a refusal or a missing page before the response is sent.
    private void note(Page page, HttpServletRequest asked) {
        if (page.model() instanceof RefusalPage no) {
            gate.ifAvailable(book -> book.refused(asked, no.clause()));
        } else if (page.status() == HttpStatus.NOT_FOUND) {
            gate.ifAvailable(book -> book.notFound(asked));
        }
    }

    public void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (page.status() == HttpStatus.SEE_OTHER) {
            response.setStatus(page.status().value());
            response.setHeader(HttpHeaders.LOCATION, page.model().toString());
            page.done()
                    .ifPresent(
                            done -> response.addCookie(cookie(DoneNotice.COOKIE, done.code(), UNTIL_SHOWN, request)));
            return;
        }
        if (page.model() instanceof FileDownload file) {
            write(file, response);
            return;
        }
        if (page.model() instanceof PictureContent picture) {
            write(picture, response);
            return;
        }
        if (page.model() instanceof RangedContent content) {
            content.write(request, response);
            return;
        }
        Utf8ByteOutput output = new Utf8ByteOutput();
        Map<String, Object> parameters = Map.of("model", page.model(), "frame", frame(page, request));
        templates.render(page.template() + ".jte", parameters, output);
        MessageCatalog.asked(request)
                .ifPresent(language -> response.addCookie(remember(MessageCatalog.COOKIE, language.tag(), request)));
        KeyboardShortcuts.asked(request)
                .ifPresent(choice -> response.addCookie(remember(KeyboardShortcuts.COOKIE, choice, request)));
        if (DoneNotice.COOKIE.find(request).isPresent()) {
            response.addCookie(cookie(DoneNotice.COOKIE, "", Duration.ZERO, request));
        }
        response.setStatus(page.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        byte[] whole = output.toByteArray();
        response.setContentLength(whole.length);
        response.getOutputStream().write(whole);
    }

    /// The page that says that a dependency is unavailable must not need it.
    private PageFrame frame(Page page, HttpServletRequest request) {
        if (page.model() instanceof ProblemPage shown && shown.problem() == RequestProblem.NOT_NOW) {
            return frames.ofNobody(request);
        }
        PageFrame frame = frames.of(request);
        return page.status() == HttpStatus.UNPROCESSABLE_CONTENT ? frame.withMistakes() : frame;
    }

    private static void write(FileDownload file, HttpServletResponse response) throws IOException {
        response.setContentType(file.type());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        file.content().writeTo(response.getOutputStream());
    }

    private static void write(PictureContent picture, HttpServletResponse response) throws IOException {
        response.setContentType(picture.type());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(picture.content().length);
        response.getOutputStream().write(picture.content());
    }

    private static Cookie remember(HostCookie kept, String value, HttpServletRequest request) {
        return cookie(kept, value, A_YEAR, request);
    }

    private static Cookie cookie(HostCookie kept, String value, Duration lasts, HttpServletRequest request) {
        Cookie cookie = new Cookie(kept.name(request), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) lasts.toSeconds());
        return cookie;
    }
}
