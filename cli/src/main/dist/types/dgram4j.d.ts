// What jsrt's node:dgram has beyond Node's. It adds to the types of Node (`@types/node`):
//
//   /// <reference path="…/types/dgram4j.d.ts" />

import 'dgram';

declare module 'dgram' {
  interface SocketOptions {
    /** False keeps datagrams from passing through the kernel joined; they may from the start. */
    segmentation?: boolean | undefined;
    /**
     * What the kernel knows of each datagram is in its rinfo, `send` takes options of its own, and
     * interfaces have names and indexes. Throws ERR_FEATURE_UNAVAILABLE_ON_PLATFORM where the
     * driver cannot.
     */
    packetInfo?: boolean | undefined;
    /** The socket has a method `stats`. */
    stats?: boolean | undefined;
    /** False hears only groups the socket has joined itself (IP_MULTICAST_ALL). */
    multicastAll?: boolean | undefined;
    /** The interface by which alone datagrams come and go (SO_BINDTODEVICE). */
    bindToDevice?: string | undefined;
  }

  /** With `packetInfo`. */
  interface RemoteInfo {
    /** The own address, or the group, it was sent to; '' when that is not known. */
    localAddress?: string;
    /** The interface it came by; 0 when that is not known. */
    interfaceIndex?: number;
    /** Hops it had left, 0 to 255; -1 when that is not known. */
    ttl?: number;
    /** Type of service or traffic class, 0 to 255; -1 when that is not known. */
    tos?: number;
    /** The two bits of congestion notification in `tos`, 0 to 3; -1 when that is not known. */
    ecn?: number;
    /** When the kernel got it, in nanoseconds of Unix time; 0n when that is not known. */
    timestampNs?: bigint;
    /** Whether its end is lost. */
    truncated?: boolean;
  }

  /** How one datagram leaves, where that differs from the socket. */
  interface SendOptions {
    /** An own address, as an IP literal. */
    sourceAddress?: string | undefined;
    /** A name, or an index. */
    interface?: string | number | undefined;
    /** Hops, 1 to 255. */
    ttl?: number | undefined;
    /** Type of service or traffic class, 0 to 255. */
    tos?: number | undefined;
    /** Whether it must not be cut into fragments. */
    dontFragment?: boolean | undefined;
  }

  /** What a socket has done since it was made. */
  interface SocketStats {
    messagesSent: number;
    bytesSent: number;
    messagesReceived: number;
    bytesReceived: number;
    systemCalls: number;
    sendBatches: number;
    receiveBatches: number;
    segmentsSent: number;
    segmentsReceived: number;
    sendQueueHighWaterMessages: number;
    sendQueueHighWaterBytes: number;
    sendWouldBlock: number;
    receiveWouldBlock: number;
    sendErrors: number;
    receiveErrors: number;
    abandoned: number;
    refusedSegmentations: number;
    latches: number;
    truncated: number;
    kernelDrops: number;
    recvBufferAsked: number;
    recvBufferGranted: number;
    sendBufferAsked: number;
    sendBufferGranted: number;
  }

  type Message = string | NodeJS.ArrayBufferView | readonly any[];
  type Sent = (error: Error | null, bytes: number) => void;

  interface Socket {
    /** With `stats` or `packetInfo`. Throws ERR_SOCKET_DGRAM_NOT_RUNNING once closed. */
    stats(): SocketStats;

    // With `packetInfo`: as without, and options at the end.
    send(message: Message, port: number, options: SendOptions): void;
    send(message: Message, port: number, callback: Sent, options: SendOptions): void;
    send(message: Message, port: number, address: string, options: SendOptions): void;
    send(
      message: Message, port: number, address: string, callback: Sent, options: SendOptions): void;
    send(
      message: Message, offset: number, length: number, port: number, address: string,
      options: SendOptions): void;
    send(
      message: Message, offset: number, length: number, port: number, address: string,
      callback: Sent, options: SendOptions): void;
    send(message: Message, options: SendOptions): void;
    send(message: Message, callback: Sent, options: SendOptions): void;

    /** With `packetInfo`: an interface by name or index, or as in Node by an address. */
    addMembership(multicastAddress: string, multicastInterface: string | number): void;
    /** With `packetInfo`, as `addMembership`. */
    dropMembership(multicastAddress: string, multicastInterface: string | number): void;
    /** With `packetInfo`, as `addMembership`. */
    setMulticastInterface(multicastInterface: string | number): void;
    /** With `packetInfo`: joins on every interface that can, and answers their names. */
    addMembershipEverywhere(multicastAddress: string): string[];
  }
}
