// Loaded before the workspace: whatever it connects to beyond this machine is said on its error stream.
import net from 'node:net'

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function connectAndTell(...given) {
  const [options] = Array.isArray(given[0]) ? given[0] : given
  const { host = 'localhost', path } = typeof options === 'object' ? options : { host: typeof given[1] === 'string' ? given[1] : undefined }
  if (path === undefined && !['127.0.0.1', '::1', 'localhost'].includes(host)) process.stderr.write(`beyond loopback: ${host}\n`)
  return connect.apply(this, given)
}
