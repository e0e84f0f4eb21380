package nl.zorgvuldig.platform.web.server;

import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;

/// HTTP/1.1 protocol of Tomcat with a limit on the simultaneous connections of one address. They
/// are counted when they are opened and not when a request was read, since whoever wants to keep
/// others out never ends a request. A connection above the limit is closed unread. Tomcat creates
/// this class by name; a known proxy is not counted, for it carries the connections of everybody.
public final class AddressBoundProtocol extends Http11NioProtocol {
    private static final int UPLOAD_TIMEOUT = 60_000;

    private final BoundEndpoint endpoint;

    public AddressBoundProtocol() {
        this(new BoundEndpoint());
    }

    private AddressBoundProtocol(BoundEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        setDisableUploadTimeout(false);
        setConnectionUploadTimeout(UPLOAD_TIMEOUT);
    }

    /// To be called before it starts.
    void bound(int perAddress, KnownProxies proxies) {
        endpoint.most = perAddress;
        endpoint.proxies = proxies;
    }

    private static final class BoundEndpoint extends NioEndpoint {
        private int most = Integer.MAX_VALUE;
        private KnownProxies proxies = KnownProxies.read("");

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            InetAddress from = socket.socket().getInetAddress();
            if (from != null && full(from) && !proxies.includes(from)) {
                destroySocket(socket);
                return false;
            }
            return super.setSocketOptions(socket);
        }

        /// Searches the open connections, but only once there are enough of them.
        private boolean full(InetAddress from) {
            if (connections.size() < most) {
                return false;
            }
            String network = NetworkAddress.network(from);
            return connections.keySet().stream()
                            .map(open -> open.socket().getInetAddress())
                            .filter(Objects::nonNull)
                            .filter(other -> NetworkAddress.network(other).equals(network))
                            .limit(most)
                            .count()
                    >= most;
        }
    }
}
