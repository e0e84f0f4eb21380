package nl.zorgvuldig.exchange.answers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zorgvuldig.exchange.ExternalLink;
import nl.zorgvuldig.exchange.inquiries.InquiryController;
import nl.zorgvuldig.platform.files.UploadPath;
import nl.zorgvuldig.platform.identity.AttemptCounter;
import nl.zorgvuldig.platform.identity.paths.PublicUploads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Upload filter for answers. From a visitor who has not signed in, not a byte is read without a
/// valid link, nor more often than the limits per link and per network address allow: even a file
/// that is discarded costs work.
@Configuration(proxyBeanMethods = false)
class InquiryAnswerUploads {
    private static final String PATH = InquiryAnswerController.ADDRESS + "/";

    /// An [ExternalLink], in its present and its former length.
    private static final String LINK = "(?:[A-Za-z0-9_-]{64}|[A-Za-z0-9_-]{43})";

    /// Uploads per link in a quarter of an hour: a link takes five files.
    private static final int FILES = 10;

    @Bean
    UploadPath answersByLink() {
        return new UploadPath(Pattern.compile(PATH + LINK));
    }

    @Bean
    UploadPath answersOnPaper() {
        return new UploadPath(Pattern.compile(InquiryController.ADDRESS + "/[0-9a-fA-F-]{36}/antwoord"));
    }

    @Bean
    PublicUploads openToWhoWasAsked(InquiryAnswers answers, AttemptCounter tries) {
        return request -> asked(request)
                .filter(link -> answers.look(link) instanceof InquiryAnswers.Answer.Open)
                .map(link -> leave(link, request, tries))
                .orElse(PublicUploads.Leave.NONE);
    }

    private static Optional<ExternalLink> asked(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(PATH) ? ExternalLink.parse(path.substring(PATH.length())) : Optional.empty();
    }

    private static PublicUploads.Leave leave(ExternalLink link, HttpServletRequest request, AttemptCounter tries) {
        return tries.allowed(
                                InquiryAnswerController.FROM,
                                AttemptCounter.network(request),
                                InquiryAnswerController.TRIES)
                        && tries.allowed("answer by", link.text(), FILES)
                ? PublicUploads.Leave.GIVEN
                : PublicUploads.Leave.NOT_NOW;
    }
}
