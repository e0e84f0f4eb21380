package nl.zorgvuldig.platform.web.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpStatus;

/// Limit on the simultaneous requests of one address behind a known proxy, which itself holds the
/// connections. A request above the limit is answered at once.
final class ForwardedBoundValve extends ValveBase {
    private final int most;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    ForwardedBoundValve(int most) {
        super(true);
        this.most = most;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String network = NetworkAddress.network(request.getRemoteAddr());
        try {
            if (underWay.merge(network, 1, Integer::sum) > most) {
                response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            } else {
                getNext().invoke(request, response);
            }
        } finally {
            underWay.computeIfPresent(network, (_, many) -> many > 1 ? many - 1 : null);
        }
    }
}
