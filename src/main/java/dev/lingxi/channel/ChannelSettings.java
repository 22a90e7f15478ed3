package dev.lingxi.channel;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the doors let in.
 *
 * @param longestLine  characters in a line at most; default 4,000
 * @param frame        bytes in a frame at most; default 64 KiB
 * @param perSecond    lines a second that one consumer may send for long; default 10
 * @param burst        lines that one consumer may send at once; default 30
 * @param frames       frames a second of any kind that are read from one connection for long, the rest waiting in the network; default 50
 * @param framesAtOnce frames of any kind that are read from one connection at once; default 300
 * @param strangersPerSecond lines and first hellos a second that visitors of one address may send together for long; default 50. Raise it where
 *                     a whole campus or mobile network comes by one address
 * @param strangersAtOnce lines and first hellos that visitors of one address may send together at once; default 500
 * @param strangers    connections that visitors of one address may hold open; default 2,000
 * @param proxies      addresses or networks (10.0.0.0/8) of the proxies before this server, whose {@code X-Forwarded-For} is believed; default none:
 *                     set it where a proxy on another machine passes consumers on, or they all count as one address
 * @param hello        how long a new connection may stay silent; default 10 s
 * @param outbox       frames that may wait for a slow reader before it is cut off; default 500
 * @param catchUp      messages given after a hello at most; default 200
 * @param visitorLife  how long a visitor finds the conversation again; default 180 days
 * @param largestMedia bytes of an uploaded picture, video or file at most; default 10 MiB
 */
@ConfigurationProperties("lingxi.channel")
public record ChannelSettings(
        @DefaultValue("4000") int longestLine,
        @DefaultValue("65536") int frame,
        @DefaultValue("10") double perSecond,
        @DefaultValue("30") int burst,
        @DefaultValue("50") double frames,
        @DefaultValue("300") int framesAtOnce,
        @DefaultValue("50") double strangersPerSecond,
        @DefaultValue("500") int strangersAtOnce,
        @DefaultValue("2000") int strangers,
        @DefaultValue List<String> proxies,
        @DefaultValue("10s") Duration hello,
        @DefaultValue("500") int outbox,
        @DefaultValue("200") int catchUp,
        @DefaultValue("180d") Duration visitorLife,
        @DefaultValue("10485760") long largestMedia) {}
