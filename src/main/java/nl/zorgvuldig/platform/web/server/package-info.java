/// The embedded web server: connection limits, trusted proxies, security headers, static assets and
/// request mapping.
@NamedInterface("server")
@NullMarked
package nl.zorgvuldig.platform.web.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
