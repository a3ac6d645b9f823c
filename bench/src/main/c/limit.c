// What the kernel can do, asked for in C: the limit the others are measured against, and a load
// generator that is nobody's own.
//
//   limit burst|flood-send|flood-receive|ping-pong|load [--name value]...
//
// Ends with the same line as the works in JavaScript: RESULT and JSON.
//
//   --mode plain|mmsg|segmented   one call each; sendmmsg and recvmmsg; UDP_SEGMENT and UDP_GRO
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/udp.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#ifndef UDP_SEGMENT
#define UDP_SEGMENT 103
#endif
#ifndef UDP_GRO
#define UDP_GRO 104
#endif

enum { PLAIN, MMSG, SEGMENTED };
enum { MAX_MESSAGES = 64, SLOT_BYTES = 65536 + 320, MAX_SAMPLES = 1 << 20, MAX_SEGMENTS = 64 };
enum { MAX_RUN_BYTES = 65507 };

static int argument_count;
static char **arguments;

static const char *text(const char *name, const char *fallback) {
  for (int i = 2; i + 1 < argument_count; i += 2) {
    if (strncmp(arguments[i], "--", 2) == 0 && strcmp(arguments[i] + 2, name) == 0) {
      return arguments[i + 1];
    }
  }
  return fallback;
}

static double number(const char *name, double fallback) {
  const char *given = text(name, NULL);
  return given ? atof(given) : fallback;
}

static int mode(void) {
  const char *given = text("mode", "plain");
  return strcmp(given, "segmented") == 0 ? SEGMENTED : strcmp(given, "mmsg") == 0 ? MMSG : PLAIN;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static double cpu_micros(void) {
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  return used.ru_utime.tv_sec * 1e6 + used.ru_utime.tv_usec
    + used.ru_stime.tv_sec * 1e6 + used.ru_stime.tv_usec;
}

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static int open_socket(int flags, struct sockaddr_in *self) {
  int fd = socket(AF_INET, SOCK_DGRAM | flags, 0);
  if (fd < 0) fail("socket");
  struct sockaddr_in any = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t length = sizeof *self;
  int one = 1;
  if (mode() == SEGMENTED && setsockopt(fd, IPPROTO_UDP, UDP_GRO, &one, sizeof one) < 0) {
    fail("UDP_GRO");
  }
  if (bind(fd, (struct sockaddr *)&any, sizeof any) < 0) fail("bind");
  getsockname(fd, (struct sockaddr *)self, &length);
  return fd;
}

// ---- sending and receiving many ----

static char *payload;
static char *slots;
static struct mmsghdr out[MAX_MESSAGES];
static struct iovec out_parts[MAX_MESSAGES];
static char out_control[MAX_MESSAGES][CMSG_SPACE(sizeof(uint16_t))];
static struct mmsghdr in[MAX_MESSAGES];
static struct iovec in_parts[MAX_MESSAGES];
static char in_control[MAX_MESSAGES][128];
static struct sockaddr_in in_names[MAX_MESSAGES];

static void prepare(int size) {
  payload = calloc(1, size > MAX_RUN_BYTES ? size : MAX_RUN_BYTES);
  slots = malloc((size_t)MAX_MESSAGES * SLOT_BYTES);
  if (!payload || !slots) fail("memory");
}

static void set_message(int index, int bytes, int segment, struct sockaddr_in *to) {
  struct msghdr *header = &out[index].msg_hdr;
  memset(header, 0, sizeof *header);
  out_parts[index] = (struct iovec){payload, bytes};
  header->msg_name = to;
  header->msg_namelen = sizeof *to;
  header->msg_iov = &out_parts[index];
  header->msg_iovlen = 1;
  if (segment > 0) {
    header->msg_control = out_control[index];
    header->msg_controllen = sizeof out_control[index];
    struct cmsghdr *control = CMSG_FIRSTHDR(header);
    control->cmsg_level = IPPROTO_UDP;
    control->cmsg_type = UDP_SEGMENT;
    control->cmsg_len = CMSG_LEN(sizeof(uint16_t));
    *(uint16_t *)CMSG_DATA(control) = (uint16_t)segment;
  }
}

// Sends `count` datagrams and answers how many went.
static long send_many(int fd, int how, int size, int count, struct sockaddr_in *to) {
  long sent = 0;
  if (how == PLAIN) {
    for (int i = 0; i < count; i++) {
      sent += sendto(fd, payload, size, 0, (struct sockaddr *)to, sizeof *to) >= 0;
    }
    return sent;
  }
  int most = size > 0 ? MAX_RUN_BYTES / size : 1;
  if (most > MAX_SEGMENTS) most = MAX_SEGMENTS;
  while (sent < count) {
    int messages = 0;
    long datagrams[MAX_MESSAGES];
    long planned = sent;
    while (planned < count && messages < MAX_MESSAGES) {
      long run = how == MMSG ? 1 : count - planned < most ? count - planned : most;
      set_message(messages, (int)(run * size), run > 1 ? size : 0, to);
      datagrams[messages++] = run;
      planned += run;
    }
    int taken = sendmmsg(fd, out, messages, 0);
    if (taken <= 0) return sent;
    for (int i = 0; i < taken; i++) sent += datagrams[i];
  }
  return sent;
}

static long segments_of(struct msghdr *header, long bytes) {
  struct cmsghdr *control;
  for (control = CMSG_FIRSTHDR(header); control; control = CMSG_NXTHDR(header, control)) {
    if (control->cmsg_level == IPPROTO_UDP && control->cmsg_type == UDP_GRO) {
      int segment = *(int *)CMSG_DATA(control);
      return segment > 0 ? (bytes + segment - 1) / segment : 1;
    }
  }
  return 1;
}

// Receives once, as much as the mode does with one call; 0 when nothing waits.
static long receive_many(int fd, int how, int flags) {
  if (how == PLAIN) {
    socklen_t length = sizeof in_names[0];
    long bytes = recvfrom(fd, slots, SLOT_BYTES, flags, (struct sockaddr *)in_names, &length);
    return bytes >= 0;
  }
  int room = how == SEGMENTED ? 4 : 32;
  for (int i = 0; i < room; i++) {
    in_parts[i] = (struct iovec){slots + (size_t)i * SLOT_BYTES, 65536};
    in[i].msg_hdr = (struct msghdr){
      .msg_name = &in_names[i], .msg_namelen = sizeof in_names[i], .msg_iov = &in_parts[i],
      .msg_iovlen = 1, .msg_control = in_control[i], .msg_controllen = sizeof in_control[i]};
  }
  int messages = recvmmsg(fd, in, room, flags | MSG_WAITFORONE, NULL);
  long datagrams = 0;
  for (int i = 0; i < messages; i++) datagrams += segments_of(&in[i].msg_hdr, in[i].msg_len);
  return datagrams;
}

// ---- the clock: warm-up, then the part that counts ----

struct window {
  double begin, from, until, cpu;
  long sent, received;
  int measuring;
};

static void begin(struct window *of) {
  memset(of, 0, sizeof *of);
  of->begin = now();
}

// True when time is up.
static int advance(struct window *of, long sent, long received) {
  double time = now();
  if (!of->measuring && time >= of->begin + number("warm-up", 1)) {
    of->measuring = 1;
    of->from = time;
    of->cpu = cpu_micros();
    of->sent = sent;
    of->received = received;
  }
  of->until = time;
  return of->measuring && time >= of->from + number("seconds", 3);
}

static void tell(struct window *of, long sent, long received, const char *more) {
  printf("RESULT {\"nanos\":%.0f,\"cpuMicros\":%.0f,\"sent\":%ld,\"received\":%ld%s}\n",
    (of->until - of->from) * 1e9, cpu_micros() - of->cpu, sent - of->sent,
    received - of->received, more);
}

static int ascending(const void *one, const void *two) {
  float difference = *(const float *)one - *(const float *)two;
  return (difference > 0) - (difference < 0);
}

static void tell_with(
    struct window *of, long sent, long received, float *micros, long taken, long since) {
  long samples = taken - since;
  if (samples > MAX_SAMPLES) samples = MAX_SAMPLES;
  float *last = malloc((samples + 1) * sizeof *last);
  for (long i = 0; i < samples; i++) last[i] = micros[(taken - samples + i) % MAX_SAMPLES];
  qsort(last, samples, sizeof *last, ascending);
  char more[128] = "";
  if (samples > 0) {
    snprintf(more, sizeof more, ",\"p50\":%.3f,\"p99\":%.3f,\"p999\":%.3f",
      last[samples / 2], last[(long)(samples * 0.99)], last[(long)(samples * 0.999)]);
  }
  tell(of, sent, received, more);
  free(last);
}

// ---- works ----

static int burst(void) {
  int how = mode(), size = (int)number("size", 64), count = (int)number("count", 100);
  struct sockaddr_in self;
  int fd = open_socket(SOCK_NONBLOCK, &self);
  struct window window;
  long sent = 0, received = 0, came;
  prepare(size);
  begin(&window);
  do {
    sent += send_many(fd, how, size, count, &self);
    while ((came = receive_many(fd, how, MSG_DONTWAIT)) > 0) received += came;
  } while (!advance(&window, sent, received));
  tell(&window, sent, received, "");
  return 0;
}

static int flood_receive(void) {
  int how = mode();
  struct sockaddr_in self;
  int fd = open_socket(0, &self);
  struct window window;
  long received = 0;
  prepare(65507);
  printf("PORT %d\n", ntohs(self.sin_port));
  fflush(stdout);
  received += receive_many(fd, how, 0);
  begin(&window);
  do {
    for (int i = 0; i < 16; i++) received += receive_many(fd, how, 0);
  } while (!advance(&window, 0, received));
  tell(&window, 0, received, "");
  return 0;
}

// With `--sockets`, from so many in turn: sockets that share a port are chosen by the sender's.
static int flood_send(void) {
  int how = mode(), size = (int)number("size", 64), count = (int)number("count", 100);
  struct sockaddr_in self, to = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  int sockets = (int)number("sockets", 1), next = 0;
  int *fds = calloc(sockets, sizeof *fds);
  for (int i = 0; i < sockets; i++) fds[i] = open_socket(0, &self);
  to.sin_port = htons((int)number("port", 0));
  double until = now() + number("warm-up", 1) + number("seconds", 3) + 15;
  double pause = number("pause-micros", 0);
  prepare(size);
  while (now() < until) {
    send_many(fds[next++ % sockets], how, size, count, &to);
    if (pause > 0) usleep((useconds_t)pause);
  }
  return 0;
}

static int watch(int fd) {
  int epoll = epoll_create1(0);
  struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};
  if (epoll < 0 || epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event) < 0) fail("epoll");
  return epoll;
}

static int ping_pong(void) {
  int size = (int)number("size", 64);
  struct sockaddr_in one, two, from;
  int ping = open_socket(SOCK_NONBLOCK, &one), pong = open_socket(SOCK_NONBLOCK, &two);
  int epoll = watch(ping);
  struct epoll_event event = {.events = EPOLLIN, .data.fd = pong};
  epoll_ctl(epoll, EPOLL_CTL_ADD, pong, &event);
  float *micros = malloc(MAX_SAMPLES * sizeof *micros);
  struct window window;
  long received = 0;
  prepare(65507);
  begin(&window);
  double start = now();
  sendto(ping, payload, size, 0, (struct sockaddr *)&two, sizeof two);
  for (;;) {
    struct epoll_event ready[2];
    int count = epoll_wait(epoll, ready, 2, 1000);
    for (int i = 0; i < count; i++) {
      socklen_t length = sizeof from;
      long bytes = recvfrom(ready[i].data.fd, slots, SLOT_BYTES, MSG_DONTWAIT,
        (struct sockaddr *)&from, &length);
      if (bytes < 0) continue;
      if (ready[i].data.fd == ping) {
        double end = now();
        micros[received++ % MAX_SAMPLES] = (float)((end - start) * 1e6);
        start = end;
      }
      sendto(ready[i].data.fd, slots, bytes, 0, (struct sockaddr *)&from, length);
    }
    if (advance(&window, received, received)) break;
  }
  tell_with(&window, received, received, micros, received, window.received);
  return 0;
}

// Keeps `--open` datagrams on their way to an echo server and back; one unanswered for 200 ms is
// given up for lost.
static int load(void) {
  int size = (int)number("size", 64), open = (int)number("open", 64);
  struct sockaddr_in self, to = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  int fd = open_socket(SOCK_NONBLOCK, &self);
  to.sin_port = htons((int)number("port", 0));
  float *micros = malloc(MAX_SAMPLES * sizeof *micros);
  struct window window;
  long sent = 0, received = 0;
  if (size < (int)sizeof(double)) size = sizeof(double);
  prepare(65507);
  begin(&window);
  do {
    for (; sent - received < open; sent++) {
      double time = now();
      memcpy(payload, &time, sizeof time);
      sendto(fd, payload, size, 0, (struct sockaddr *)&to, sizeof to);
    }
    struct pollfd ready = {.fd = fd, .events = POLLIN};
    if (poll(&ready, 1, 200) == 0) sent = received;
    for (int i = 0; i < open; i++) {
      double time, then;
      if (recv(fd, slots, SLOT_BYTES, MSG_DONTWAIT) < (long)sizeof then) break;
      time = now();
      memcpy(&then, slots, sizeof then);
      micros[received++ % MAX_SAMPLES] = (float)((time - then) * 1e6);
    }
  } while (!advance(&window, sent, received));
  tell_with(&window, sent, received, micros, received, window.received);
  return 0;
}

int main(int count, char **given) {
  static const struct { const char *name; int (*work)(void); } works[] = {
    {"burst", burst}, {"flood-send", flood_send}, {"flood-receive", flood_receive},
    {"ping-pong", ping_pong}, {"load", load}};
  argument_count = count;
  arguments = given;
  for (size_t i = 0; count > 1 && i < sizeof works / sizeof *works; i++) {
    if (strcmp(given[1], works[i].name) == 0) return works[i].work();
  }
  fprintf(stderr, "limit: no such work\n");
  return 2;
}
