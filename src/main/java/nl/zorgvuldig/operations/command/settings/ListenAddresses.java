package nl.zorgvuldig.operations.command.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.operations.command.CommandRefused;

/// Addresses on which the program listens: for its pages, with TLS or without, and for health and
/// metrics when the operator asked for them. Anything impossible is reported before anything
/// starts.
///
/// @param metrics empty unless a port was set: then nothing is measured and nothing shown
public record ListenAddresses(Place pages, Optional<TlsFiles> tls, Optional<Place> metrics) {
    private static final String LOOPBACK = "127.0.0.1";

    /// @param address empty for all addresses of the machine
    record Place(OperatorSetting setting, Optional<String> address, int port) {
        static Place of(
                OperatorSettings settings,
                OperatorSetting address,
                OperatorSetting port,
                Optional<String> usual,
                int number) {
            Optional<String> named = settings.find(address).or(() -> usual);
            named.ifPresent(name -> {
                if (unknown(name)) {
                    throw new CommandRefused(
                            address.variable() + " must be an address of this machine, such as" + " 127.0.0.1.");
                }
            });
            return new Place(port, named, number);
        }

        private static boolean unknown(String name) {
            try {
                return !name.matches("[0-9a-fA-F.:]+") || InetAddress.getByName(name) == null;
            } catch (UnknownHostException nowhere) {
                return true;
            }
        }

        void demandFree() {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(address.map(name -> new InetSocketAddress(name, port))
                        .orElseGet(() -> new InetSocketAddress(port)));
            } catch (IOException taken) {
                throw new CommandRefused(("Port %d cannot be used: another program listens on it, or it is not for"
                                + " us. Choose another: %s=%d ./zorgvuldig ...")
                        .formatted(port, setting.variable(), port + 1));
            }
        }
    }

    /// A demonstration, in which everybody signs in as whom they like, is for this machine alone
    /// unless an address was named.
    public static ListenAddresses of(DataHome home) {
        OperatorSettings settings = home.settings();
        Place pages = Place.of(
                settings,
                OperatorSetting.ADDRESS,
                OperatorSetting.PORT,
                home.demonstration() ? Optional.of(LOOPBACK) : Optional.empty(),
                port(settings, OperatorSetting.PORT).orElse(8080));
        Optional<TlsFiles> tls = TlsFiles.of(settings);
        if (tls.isPresent()) {
            demandHttps(settings);
        }
        settings.demandYesOrNo(OperatorSetting.HSTS_HOSTS_BELOW);
        Optional<Place> metrics = port(settings, OperatorSetting.METRICS_PORT)
                .map(number -> Place.of(
                        settings,
                        OperatorSetting.METRICS_ADDRESS,
                        OperatorSetting.METRICS_PORT,
                        Optional.of(LOOPBACK),
                        number));
        if (metrics.filter(place -> place.port() == pages.port()).isPresent()) {
            throw new CommandRefused("ZORGVULDIG_METRICS_PORT must be another port than that of the pages.");
        }
        return new ListenAddresses(pages, tls, metrics);
    }

    private static void demandHttps(OperatorSettings settings) {
        settings.find(OperatorSetting.URL)
                .filter(url -> !"https".equals(URI.create(url).getScheme()))
                .ifPresent(url -> {
                    throw new CommandRefused("With ZORGVULDIG_TLS_CERTIFICATE the address in ZORGVULDIG_URL"
                            + " must begin with https://.");
                });
    }

    private static Optional<Integer> port(OperatorSettings settings, OperatorSetting setting) {
        Optional<String> text = settings.find(setting);
        try {
            Optional<Integer> number = text.map(Integer::valueOf);
            if (number.filter(port -> port < 1 || port > 65_535).isEmpty()) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // reported below
        }
        throw new CommandRefused(setting.variable() + " must be a number from 1 to 65535.");
    }

    public void demandFree() {
        pages.demandFree();
        metrics.ifPresent(Place::demandFree);
    }

    /// The addresses as properties of Spring Boot.
    public List<String> arguments() {
        List<String> words = new ArrayList<>();
        pages.address().ifPresent(name -> words.add("--server.address=" + name));
        tls.ifPresent(files -> words.addAll(files.arguments()));
        metrics.ifPresent(place -> {
            words.add("--management.server.port=" + place.port());
            words.add("--management.server.address=" + place.address().orElse(LOOPBACK));
            words.add("--management.server.ssl.enabled=false");
            words.add("--management.endpoints.web.exposure.include=health,prometheus");
            words.add("--management.prometheus.metrics.export.enabled=true");
            words.add("--management.observations.enable.http.server.requests=true");
        });
        return words;
    }
}
