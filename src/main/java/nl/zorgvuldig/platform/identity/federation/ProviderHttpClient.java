package nl.zorgvuldig.platform.identity.federation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestTemplate;

/// HTTP client for providers: with time-outs, a limit on the size of a response, and no redirects.
final class ProviderHttpClient {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int MOST = 512 * 1024;

    private ProviderHttpClient() {}

    /// Follows no redirects.
    static RestTemplate open() {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(ANSWER);
        RestTemplate line = new RestTemplate(List.of(
                new FormHttpMessageConverter(),
                new OAuth2AccessTokenResponseHttpMessageConverter(),
                new StringHttpMessageConverter()));
        line.setRequestFactory(requests);
        line.setInterceptors(List.of(ProviderHttpClient::bounded));
        return line;
    }

    private static ClientHttpResponse bounded(HttpRequest request, byte[] body, ClientHttpRequestExecution rest)
            throws IOException {
        ClientHttpResponse answer = rest.execute(request, body);
        byte[] start = answer.getBody().readNBytes(MOST + 1);
        if (start.length > MOST) {
            answer.close();
            throw new IOException("a provider says too much");
        }
        return new Read(answer, start);
    }

    /// A response that was read completely.
    private record Read(ClientHttpResponse answer, byte[] bytes) implements ClientHttpResponse {
        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return answer.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return answer.getStatusText();
        }

        @Override
        public void close() {
            answer.close();
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public HttpHeaders getHeaders() {
            return answer.getHeaders();
        }
    }
}
